package dev.botkit.bench;

import static dev.botkit.db.Tables.CHATBOTS;
import static org.jooq.Records.mapping;

import dev.botkit.CursorPage;
import dev.botkit.db.Chatbot;
import dev.botkit.query.Chatbots;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The first 20 of a user's 5,000 chatbots, newest first, and whether others follow. Where JDBC and jOOQ bind the limit,
 * the server soon keeps one plan for all users; Botkit writes it into the text, and here, for a user who has far more
 * chatbots than most, the server plans anew each time. Where all parents have as many rows it is the other way round.
 */
@State(Scope.Benchmark)
public class ScrollStart implements Operation {

    private static final String SQL = "select " + JdbcChatbots.COLUMNS + " from aibotkit_chatbots"
            + " where user_id = ? and deleted_at is null order by created_at desc, id desc limit ?";

    private final Variants by = new Variants();

    @Benchmark
    @Override
    public KeysetPage<Chatbot> jdbc() throws SQLException {
        try (Connection connection = by.jdbc.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setInt(1, BenchDatabase.USER_OF_5000);
            statement.setInt(2, KeysetPage.SIZE + 1);
            try (ResultSet rows = statement.executeQuery()) {
                return KeysetPage.of(JdbcRows.list(rows, JdbcChatbots::read));
            }
        }
    }

    @Benchmark
    @Override
    public CursorPage<Chatbot> botkit() {
        return by.botkit.scroll(Chatbots.ownedBy(BenchDatabase.USER_OF_5000).newestFirst(), KeysetPage.SIZE);
    }

    @Benchmark
    @Override
    public KeysetPage<Chatbot> jooq() {
        return KeysetPage.of(by.jooq
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
                .where(CHATBOTS.USER_ID.eq(BenchDatabase.USER_OF_5000))
                .and(CHATBOTS.DELETED_AT.isNull())
                .orderBy(CHATBOTS.CREATED_AT.desc(), CHATBOTS.ID.desc())
                .limit(KeysetPage.SIZE + 1)
                .fetch(mapping(Chatbot::new)));
    }

    @Override
    public void requireAgreement() throws SQLException {
        Variants.requireEqual(jdbc(), KeysetPage.of(botkit()), jooq());
    }
}
