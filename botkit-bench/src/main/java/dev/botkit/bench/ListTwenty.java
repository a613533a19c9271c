package dev.botkit.bench;

import static dev.botkit.db.Tables.CHATBOTS;
import static org.jooq.Records.mapping;

import dev.botkit.db.Chatbot;
import dev.botkit.query.Chatbots;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The active chatbots of a user, newest first: 20 rows. */
@State(Scope.Benchmark)
public class ListTwenty implements Operation {

    private static final String SQL = "select " + JdbcChatbots.COLUMNS + " from aibotkit_chatbots"
            + " where user_id = ? and active and deleted_at is null order by created_at desc, id desc";

    private final Variants by = new Variants();
    private int user;

    @Benchmark
    @Override
    public List<Chatbot> jdbc() throws SQLException {
        try (Connection connection = by.jdbc.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setInt(1, nextUser());
            try (ResultSet rows = statement.executeQuery()) {
                List<Chatbot> chatbots = new ArrayList<>();
                while (rows.next()) {
                    chatbots.add(JdbcChatbots.read(rows));
                }
                return chatbots;
            }
        }
    }

    @Benchmark
    @Override
    public List<Chatbot> botkit() {
        return by.botkit.list(Chatbots.ownedBy(nextUser()).active().newestFirst());
    }

    @Benchmark
    @Override
    public List<Chatbot> jooq() {
        return by.jooq
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
                .where(CHATBOTS.USER_ID.eq(nextUser()))
                .and(CHATBOTS.ACTIVE.isTrue())
                .and(CHATBOTS.DELETED_AT.isNull())
                .orderBy(CHATBOTS.CREATED_AT.desc(), CHATBOTS.ID.desc())
                .fetch(mapping(Chatbot::new));
    }

    @Override
    public void requireAgreement() throws SQLException {
        Variants.requireEqual(again().jdbc(), again().botkit(), again().jooq());
    }

    private ListTwenty again() {
        user = 7;
        return this;
    }

    private int nextUser() {
        user = (user + 1) % BenchDatabase.USERS_OF_TWENTY;
        return BenchDatabase.FIRST_USER_OF_TWENTY + user;
    }
}
