package dev.botkit.bench;

import dev.botkit.db.Document;
import dev.botkit.type.DocumentStatus;
import dev.botkit.type.SourceType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;

/** Reads documents by hand, from {@code aibotkit_documents d}. */
final class JdbcDocuments {

    static final String COLUMNS = "d.id, d.chatbot_id, d.title, d.source_type, d.source_url, d.content, d.status,"
            + " d.deleted_at, d.created_at, d.updated_at";

    private static final Map<String, SourceType> SOURCES = JdbcRows.byText(SourceType.values());
    private static final Map<String, DocumentStatus> STATUSES = JdbcRows.byText(DocumentStatus.values());

    private JdbcDocuments() {}

    static Document read(ResultSet row) throws SQLException {
        return new Document(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                Objects.requireNonNull(SOURCES.get(row.getString(4))),
                row.getString(5),
                row.getString(6),
                Objects.requireNonNull(STATUSES.get(row.getString(7))),
                row.getObject(8, OffsetDateTime.class),
                row.getObject(9, OffsetDateTime.class),
                row.getObject(10, OffsetDateTime.class));
    }
}
