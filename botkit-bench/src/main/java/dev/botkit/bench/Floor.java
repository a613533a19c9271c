package dev.botkit.bench;

import static dev.botkit.db.Tables.CHATBOTS;

import dev.botkit.query.Chatbots;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A chatbot that isn't there: what a round trip and the way to it cost, before any row is read. */
@State(Scope.Benchmark)
public class Floor implements Operation {

    private static final String SQL =
            "select " + JdbcChatbots.COLUMNS + " from aibotkit_chatbots where id = ? and deleted_at is null";
    private static final long MISSING = -1;

    private final Variants by = new Variants();

    @Benchmark
    @Override
    public Optional<?> jdbc() throws SQLException {
        try (Connection connection = by.jdbc.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setLong(1, MISSING);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(JdbcChatbots.read(row)) : Optional.empty();
            }
        }
    }

    @Benchmark
    @Override
    public Optional<?> botkit() {
        return by.botkit.find(Chatbots.byId(MISSING));
    }

    @Benchmark
    @Override
    public Optional<?> jooq() {
        return by.jooq
                .selectFrom(CHATBOTS)
                .where(CHATBOTS.ID.eq(MISSING))
                .and(CHATBOTS.DELETED_AT.isNull())
                .fetchOptional();
    }

    @Override
    public void requireAgreement() throws SQLException {
        Variants.requireEqual(jdbc(), botkit(), jooq());
    }
}
