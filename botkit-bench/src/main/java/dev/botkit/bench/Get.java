package dev.botkit.bench;

import static dev.botkit.db.Tables.CHATBOTS;
import static org.jooq.Records.mapping;

import dev.botkit.db.Chatbot;
import dev.botkit.query.Chatbots;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A chatbot by its id, two JSON documents included. */
@State(Scope.Benchmark)
public class Get implements Operation {

    private static final String SQL =
            "select " + JdbcChatbots.COLUMNS + " from aibotkit_chatbots where id = ? and deleted_at is null";

    private final Variants by = new Variants();
    private long id;

    @Benchmark
    @Override
    public Chatbot jdbc() throws SQLException {
        try (Connection connection = by.jdbc.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setLong(1, nextId());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new NoSuchElementException();
                }
                return JdbcChatbots.read(row);
            }
        }
    }

    @Benchmark
    @Override
    public Chatbot botkit() {
        return by.botkit.get(Chatbots.byId(nextId()));
    }

    @Benchmark
    @Override
    public Chatbot jooq() {
        return Objects.requireNonNull(by.jooq
                .select(
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
                .from(CHATBOTS)
                .where(CHATBOTS.ID.eq(nextId()))
                .and(CHATBOTS.DELETED_AT.isNull())
                .fetchOne(mapping(Chatbot::new)));
    }

    @Override
    public void requireAgreement() throws SQLException {
        Variants.requireEqual(again().jdbc(), again().botkit(), again().jooq());
    }

    private Get again() {
        id = 41;
        return this;
    }

    /** Another row each time, and the same rows in the same order for each variant. */
    private long nextId() {
        id = (id + 7919) % BenchDatabase.CHATBOTS;
        return 1 + id;
    }
}
