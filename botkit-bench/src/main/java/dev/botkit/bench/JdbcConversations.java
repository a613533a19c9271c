package dev.botkit.bench;

import dev.botkit.db.Conversation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Reads conversations by hand, from {@code aibotkit_conversations t}. */
final class JdbcConversations {

    static final String COLUMNS = "t.id, t.chatbot_id, t.session_id, t.title, t.deleted_at, t.created_at, t.updated_at";

    private JdbcConversations() {}

    static Conversation read(ResultSet row) throws SQLException {
        return new Conversation(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class),
                row.getObject(6, OffsetDateTime.class),
                row.getObject(7, OffsetDateTime.class));
    }
}
