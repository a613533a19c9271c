package dev.botkit.bench;

import static dev.botkit.db.Tables.CHATBOTS;
import static org.jooq.Records.mapping;

import dev.botkit.Patch;
import dev.botkit.db.Chatbot;
import dev.botkit.query.Chatbots;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Renames a chatbot and reads it as it is then. */
@State(Scope.Benchmark)
public class UpdateOne implements Operation {

    private static final String SQL =
            "update aibotkit_chatbots set name = ? where id = ? and deleted_at is null returning "
                    + JdbcChatbots.COLUMNS;

    private final Variants by = new Variants();
    private long[] ids = {};
    private int renamed;

    /** Inserts the rows to update. */
    @Setup
    public void begin() throws SQLException {
        ids = WrittenRows.chatbots(1_000);
    }

    @Benchmark
    @Override
    public Chatbot jdbc() throws SQLException {
        long id = nextId();
        try (Connection connection = by.jdbc.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, newName());
            statement.setLong(2, id);
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
        long id = nextId();
        return by.botkit
                .updateReturning(Chatbots.byId(id), Patch.of(CHATBOTS).set(CHATBOTS.NAME, newName()))
                .getFirst();
    }

    @Benchmark
    @Override
    public Chatbot jooq() {
        long id = nextId();
        return Objects.requireNonNull(by.jooq
                .update(CHATBOTS)
                .set(CHATBOTS.NAME, newName())
                .where(CHATBOTS.ID.eq(id))
                .and(CHATBOTS.DELETED_AT.isNull())
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
        begin();
        Variants.requireEqual(comparable(again().jdbc()), comparable(again().botkit()), comparable(again().jooq()));
    }

    private UpdateOne again() {
        renamed = 41;
        return this;
    }

    /** Without the time of the update. */
    static Chatbot comparable(Chatbot row) {
        return new Chatbot(
                row.id(),
                row.userId(),
                row.name(),
                row.description(),
                row.active(),
                row.style(),
                row.messagesTemplate(),
                row.deletedAt(),
                row.createdAt(),
                OffsetDateTime.MIN,
                row.analyticsEnabled());
    }

    /** Another row each time. */
    private long nextId() {
        renamed++;
        return ids[renamed * 7 % ids.length];
    }

    /** Unique, as the names of a user's chatbots are. */
    private String newName() {
        return "Renamed " + renamed;
    }
}
