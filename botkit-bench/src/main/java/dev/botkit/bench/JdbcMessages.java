package dev.botkit.bench;

import dev.botkit.db.Message;
import dev.botkit.type.MessageRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads messages by hand. */
final class JdbcMessages {

    static final String COLUMNS = "id, conversation_id, role, content, token_count, created_at";

    private static final Map<String, MessageRole> ROLES = JdbcRows.byText(MessageRole.values());

    private JdbcMessages() {}

    static Message read(ResultSet row) throws SQLException {
        return new Message(
                row.getLong(1),
                row.getLong(2),
                Objects.requireNonNull(ROLES.get(row.getString(3))),
                row.getString(4),
                nullable(row.getInt(5), row),
                row.getObject(6, OffsetDateTime.class));
    }

    static String text(MessageRole role) {
        return switch (role) {
            case USER -> "user";
            case ASSISTANT -> "assistant";
            case SYSTEM -> "system";
        };
    }

    private static @Nullable Integer nullable(int value, ResultSet row) throws SQLException {
        return row.wasNull() ? null : value;
    }
}
