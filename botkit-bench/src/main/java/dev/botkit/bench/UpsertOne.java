package dev.botkit.bench;

import static dev.botkit.db.Tables.CHATBOTS;

import dev.botkit.Upserted;
import dev.botkit.Upserted.Outcome;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Keys;
import dev.botkit.db.NewChatbot;
import dev.botkit.type.ChatbotStyle;
import dev.botkit.type.ChatbotStyle.ButtonStyle;
import dev.botkit.type.ChatbotStyle.Position;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import org.jooq.impl.DSL;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Upserts a chatbot that is there already, by its name, and reads it and what became of it. */
@State(Scope.Benchmark)
public class UpsertOne implements Operation {

    private static final int ROWS = 1_000;
    private static final String SQL = "insert into aibotkit_chatbots (user_id, name, active, style) values (?, ?, ?, ?)"
            + " on conflict (user_id, name) do update set active = excluded.active, style = excluded.style returning "
            + JdbcChatbots.COLUMNS + ", xmax = 0";

    private final Variants by = new Variants();
    private final ChatbotStyle style = new ChatbotStyle("#008858", "#ffffff", Position.RIGHT, ButtonStyle.ROUND);
    private int number;

    /** Inserts the rows that are there already. */
    @Setup
    public void begin() throws SQLException {
        WrittenRows.chatbots(ROWS);
    }

    @Benchmark
    @Override
    public Upserted<Chatbot> jdbc() throws SQLException {
        try (Connection connection = by.jdbc.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setInt(1, BenchDatabase.INSERTING_USER);
            statement.setString(2, nextName());
            statement.setBoolean(3, true);
            statement.setObject(4, JdbcChatbots.json(style), Types.OTHER);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Upserted<>(outcome(row.getBoolean(12)), JdbcChatbots.read(row));
            }
        }
    }

    @Benchmark
    @Override
    public Upserted<Chatbot> botkit() {
        return by.botkit.upsert(
                NewChatbot.of(BenchDatabase.INSERTING_USER, nextName())
                        .active(true)
                        .style(style),
                Keys.CHATBOTS_USER_ID_NAME);
    }

    @Benchmark
    @Override
    public Upserted<Chatbot> jooq() {
        return Objects.requireNonNull(by.jooq
                .insertInto(CHATBOTS, CHATBOTS.USER_ID, CHATBOTS.NAME, CHATBOTS.ACTIVE, CHATBOTS.STYLE)
                .values(BenchDatabase.INSERTING_USER, nextName(), true, style)
                .onConflict(CHATBOTS.USER_ID, CHATBOTS.NAME)
                .doUpdate()
                .set(CHATBOTS.ACTIVE, DSL.excluded(CHATBOTS.ACTIVE))
                .set(CHATBOTS.STYLE, DSL.excluded(CHATBOTS.STYLE))
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
                        CHATBOTS.ANALYTICS_ENABLED,
                        DSL.field(DSL.name("xmax"), Integer.class).eq(0))
                .fetchOne(row -> new Upserted<>(
                        outcome(row.value12()),
                        new Chatbot(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value9(),
                                row.value10(),
                                row.value11()))));
    }

    private static Outcome outcome(boolean isInserted) {
        return isInserted ? Outcome.INSERTED : Outcome.UPDATED;
    }

    @Override
    public void requireAgreement() throws SQLException {
        begin();
        Variants.requireEqual(comparable(again().jdbc()), comparable(again().botkit()), comparable(again().jooq()));
    }

    private UpsertOne again() {
        number = 41;
        return this;
    }

    private static Upserted<Chatbot> comparable(Upserted<Chatbot> upserted) {
        return new Upserted<>(upserted.outcome(), UpdateOne.comparable(upserted.row()));
    }

    /** Another row each time. */
    private String nextName() {
        number = (number + 7) % ROWS;
        return WrittenRows.name(1 + number);
    }
}
