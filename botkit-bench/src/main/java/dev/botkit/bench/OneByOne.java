package dev.botkit.bench;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.CONVERSATIONS;
import static dev.botkit.db.Tables.MESSAGES;
import static org.jooq.Records.mapping;

import dev.botkit.db.Chatbot;
import dev.botkit.db.Conversation;
import dev.botkit.db.Message;
import dev.botkit.type.MessageRole;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.DSLContext;

/** Inserts rows that depend on each other in a transaction, one after the other. */
final class OneByOne {

    private static final String CHATBOT =
            "insert into aibotkit_chatbots (user_id, name) values (?, ?) returning " + JdbcChatbots.COLUMNS;
    private static final String CONVERSATION =
            "insert into aibotkit_conversations as t (chatbot_id, session_id) values (?, ?) returning "
                    + JdbcConversations.COLUMNS;
    private static final String MESSAGE =
            "insert into aibotkit_messages (conversation_id, role, content) values (?, ?, ?) returning "
                    + JdbcMessages.COLUMNS;

    private OneByOne() {}

    /** In four round trips: the transaction begins with the first insert. */
    static Begun jdbc(DataSource dataSource) throws SQLException {
        String name = Begun.nextName();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Chatbot bot = one(connection, CHATBOT, JdbcChatbots::read, BenchDatabase.INSERTING_USER, name);
            Conversation conversation = one(connection, CONVERSATION, JdbcConversations::read, bot.id(), name);
            Message message = one(connection, MESSAGE, JdbcMessages::read, conversation.id(), "assistant", Begun.HELLO);
            connection.commit();
            return new Begun(bot, conversation, message);
        }
    }

    private static <R> R one(Connection connection, String sql, JdbcRows.Reader<R> reader, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return reader.read(row);
            }
        }
    }

    static Begun jooq(DSLContext outside) {
        String name = Begun.nextName();
        return outside.transactionResult(transaction -> {
            DSLContext jooq = transaction.dsl();
            Chatbot bot = jooq.insertInto(CHATBOTS, CHATBOTS.USER_ID, CHATBOTS.NAME)
                    .values(BenchDatabase.INSERTING_USER, name)
                    .returningResult(
                            CHATBOTS.ID,
                            CHATBOTS.USER_ID,
                            CHATBOTS.NAME,
                            CHATBOTS.DESCRIPTION,
                            CHATBOTS.ACTIVE,
                            CHATBOTS.STYLE,
                            CHATBOTS.MESSAGES_TEMPLATE,
                            CHATBOTS.DELETED_AT,
                            CHATBOTS.CREATED_AT,
                            CHATBOTS.UPDATED_AT,
                            CHATBOTS.ANALYTICS_ENABLED)
                    .fetchSingle(mapping(Chatbot::new));
            Conversation conversation = jooq.insertInto(
                            CONVERSATIONS, CONVERSATIONS.CHATBOT_ID, CONVERSATIONS.SESSION_ID)
                    .values(bot.id(), name)
                    .returningResult(
                            CONVERSATIONS.ID,
                            CONVERSATIONS.CHATBOT_ID,
                            CONVERSATIONS.SESSION_ID,
                            CONVERSATIONS.TITLE,
                            CONVERSATIONS.DELETED_AT,
                            CONVERSATIONS.CREATED_AT,
                            CONVERSATIONS.UPDATED_AT)
                    .fetchSingle(mapping(Conversation::new));
            Message message = jooq.insertInto(MESSAGES, MESSAGES.CONVERSATION_ID, MESSAGES.ROLE, MESSAGES.CONTENT)
                    .values(conversation.id(), MessageRole.ASSISTANT, Begun.HELLO)
                    .returningResult(
                            MESSAGES.ID,
                            MESSAGES.CONVERSATION_ID,
                            MESSAGES.ROLE,
                            MESSAGES.CONTENT,
                            MESSAGES.TOKEN_COUNT,
                            MESSAGES.CREATED_AT)
                    .fetchSingle(mapping(Message::new));
            return new Begun(bot, conversation, message);
        });
    }
}
