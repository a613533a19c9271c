package dev.botkit.bench;

import static dev.botkit.db.Tables.CHATBOTS;
import static org.jooq.Records.mapping;

import dev.botkit.db.Chatbot;
import dev.botkit.db.NewChatbot;
import dev.botkit.type.ChatbotStyle;
import dev.botkit.type.ChatbotStyle.ButtonStyle;
import dev.botkit.type.ChatbotStyle.Position;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Inserts a chatbot and reads it as stored, in a transaction of its own. */
@State(Scope.Benchmark)
public class Insert implements Operation {

    private static final String SQL =
            "insert into aibotkit_chatbots (user_id, name, style) values (?, ?, ?) returning " + JdbcChatbots.COLUMNS;

    /** Names are unique, whichever variant and run gives them. */
    private static final AtomicLong NAMES = new AtomicLong();

    private final Variants by = new Variants();
    private final ChatbotStyle style = new ChatbotStyle("#008858", "#ffffff", Position.RIGHT, ButtonStyle.ROUND);

    /** Removes what earlier turns wrote. */
    @Setup
    public void begin() throws SQLException {
        WrittenRows.remove();
    }

    @Benchmark
    @Override
    public Chatbot jdbc() throws SQLException {
        try (Connection connection = by.jdbc.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setInt(1, BenchDatabase.INSERTING_USER);
            statement.setString(2, nextName());
            statement.setObject(3, JdbcChatbots.json(style), Types.OTHER);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return JdbcChatbots.read(row);
            }
        }
    }

    @Benchmark
    @Override
    public Chatbot botkit() {
        return by.botkit.insert(
                NewChatbot.of(BenchDatabase.INSERTING_USER, nextName()).style(style));
    }

    @Benchmark
    @Override
    public Chatbot jooq() {
        return Objects.requireNonNull(by.jooq
                .insertInto(CHATBOTS, CHATBOTS.USER_ID, CHATBOTS.NAME, CHATBOTS.STYLE)
                .values(BenchDatabase.INSERTING_USER, nextName(), style)
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
                .fetchOne(mapping(Chatbot::new)));
    }

    @Override
    public void requireAgreement() throws SQLException {
        Variants.requireEqual(comparable(jdbc()), comparable(botkit()), comparable(jooq()));
    }

    /** Without what no two rows share. */
    private static Chatbot comparable(Chatbot row) {
        return new Chatbot(
                0,
                row.userId(),
                "",
                row.description(),
                row.active(),
                row.style(),
                row.messagesTemplate(),
                row.deletedAt(),
                OffsetDateTime.MIN,
                OffsetDateTime.MIN,
                row.analyticsEnabled());
    }

    private static String nextName() {
        return "Inserted " + NAMES.incrementAndGet();
    }
}
