package dev.botkit.bench;

import static dev.botkit.db.Tables.DOCUMENTS;

import dev.botkit.query.Documents;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Whether a chatbot has a document. Every other one that is asked for isn't there, and has none. */
@State(Scope.Benchmark)
public class Exists implements Operation {

    private static final String SQL =
            "select exists(select 1 from aibotkit_documents where chatbot_id = ? and deleted_at is null)";

    private final Variants by = new Variants();
    private long id;

    @Benchmark
    @Override
    public Boolean jdbc() throws SQLException {
        try (Connection connection = by.jdbc.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setLong(1, nextChatbot());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Benchmark
    @Override
    public Boolean botkit() {
        return by.botkit.exists(Documents.ofChatbot(nextChatbot()));
    }

    @Benchmark
    @Override
    public Boolean jooq() {
        return by.jooq.fetchExists(
                DOCUMENTS, DOCUMENTS.CHATBOT_ID.eq(nextChatbot()).and(DOCUMENTS.DELETED_AT.isNull()));
    }

    @Override
    public void requireAgreement() throws SQLException {
        for (long before : List.of(41L, 42L)) {
            Variants.requireEqual(
                    at(before).jdbc(), at(before).botkit(), at(before).jooq());
        }
    }

    private Exists at(long before) {
        id = before;
        return this;
    }

    /** Ids below zero are nobody's. */
    private long nextChatbot() {
        id = (id + 7919) % BenchDatabase.CHATBOTS;
        return id % 2 == 0 ? -id : id;
    }
}
