package dev.botkit.bench;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.CONVERSATIONS;
import static dev.botkit.db.Tables.MESSAGES;
import static org.jooq.Records.mapping;

import dev.botkit.Inserted;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Conversation;
import dev.botkit.db.Message;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewConversation;
import dev.botkit.db.NewMessage;
import dev.botkit.type.MessageRole;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Inserts a chatbot, its conversation and a welcome message, all or none, and reads them as stored. */
@State(Scope.Benchmark)
public class Together implements Operation {

    private static final String CHATBOT =
            "insert into aibotkit_chatbots (user_id, name) values (?, ?) returning " + JdbcChatbots.COLUMNS;
    private static final String CONVERSATION =
            "insert into aibotkit_conversations (chatbot_id, session_id) values (?, ?)"
                    + " returning id, chatbot_id, session_id, title, deleted_at, created_at, updated_at";
    private static final String MESSAGE =
            "insert into aibotkit_messages (conversation_id, role, content) values (?, ?, ?)"
                    + " returning id, conversation_id, role, content, token_count, created_at";

    private static final String HELLO = "Hello! How can I help you?";

    /** Names and sessions are unique, whichever variant and run gives them. */
    private static final AtomicLong NAMES = new AtomicLong();

    private final Variants by = new Variants();

    /** What was inserted. */
    public record Begun(Chatbot bot, Conversation conversation, Message message) {}

    /** In four round trips: the transaction begins with the first insert. */
    @Benchmark
    @Override
    public Begun jdbc() throws SQLException {
        String name = nextName();
        try (Connection connection = by.jdbc.getConnection()) {
            connection.setAutoCommit(false);
            Chatbot bot = jdbcChatbot(connection, name);
            Conversation conversation = jdbcConversation(connection, bot.id(), name);
            Message message = jdbcMessage(connection, conversation.id());
            connection.commit();
            return new Begun(bot, conversation, message);
        }
    }

    private static Chatbot jdbcChatbot(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHATBOT)) {
            statement.setInt(1, BenchDatabase.INSERTING_USER);
            statement.setString(2, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return JdbcChatbots.read(row);
            }
        }
    }

    private static Conversation jdbcConversation(Connection connection, long bot, String session) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CONVERSATION)) {
            statement.setLong(1, bot);
            statement.setString(2, session);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
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
    }

    private static Message jdbcMessage(Connection connection, long conversation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MESSAGE)) {
            statement.setLong(1, conversation);
            statement.setString(2, "assistant");
            statement.setString(3, HELLO);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Message(
                        row.getLong(1),
                        row.getLong(2),
                        MessageRole.ASSISTANT,
                        row.getString(4),
                        row.getObject(5, Integer.class),
                        row.getObject(6, OffsetDateTime.class));
            }
        }
    }

    @Benchmark
    @Override
    public Begun botkit() {
        String name = nextName();
        NewChatbot bot = NewChatbot.of(BenchDatabase.INSERTING_USER, name);
        NewConversation conversation = NewConversation.of(bot, name);
        NewMessage message = NewMessage.of(conversation, MessageRole.ASSISTANT, HELLO);
        Inserted rows = by.botkit.insertTogether(bot, conversation, message);
        return new Begun(rows.get(bot), rows.get(conversation), rows.get(message));
    }

    @Benchmark
    @Override
    public Begun jooq() {
        String name = nextName();
        return by.jooq.transactionResult(transaction -> {
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
                    .values(conversation.id(), MessageRole.ASSISTANT, HELLO)
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

    @Setup
    @Override
    public void requireAgreement() throws SQLException {
        Variants.requireEqual(comparable(jdbc()), comparable(botkit()), comparable(jooq()));
    }

    /** Without what no two have in common, but for what holds them together. */
    private static Begun comparable(Begun rows) {
        if (rows.conversation().chatbotId() != rows.bot().id()
                || rows.message().conversationId() != rows.conversation().id()) {
            throw new IllegalStateException("The rows don't refer to each other.");
        }
        OffsetDateTime then = OffsetDateTime.MIN;
        Chatbot bot = rows.bot();
        return new Begun(
                new Chatbot(
                        0,
                        bot.userId(),
                        "",
                        bot.description(),
                        bot.active(),
                        bot.style(),
                        bot.messagesTemplate(),
                        bot.deletedAt(),
                        then,
                        then,
                        bot.analyticsEnabled()),
                new Conversation(
                        0,
                        0,
                        "",
                        rows.conversation().title(),
                        rows.conversation().deletedAt(),
                        then,
                        then),
                new Message(
                        0,
                        0,
                        rows.message().role(),
                        rows.message().content(),
                        rows.message().tokenCount(),
                        then));
    }

    private static String nextName() {
        return "Begun " + NAMES.incrementAndGet();
    }
}
