package dev.botkit.bench;

import static dev.botkit.db.Tables.MESSAGES;
import static org.jooq.Records.mapping;

import dev.botkit.CursorPage;
import dev.botkit.db.Message;
import dev.botkit.query.Messages;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The first 20 messages of a conversation, in the order in which they were said, and whether others follow. */
@State(Scope.Benchmark)
public class ScrollMessages implements Operation {

    private static final String SQL = "select " + JdbcMessages.COLUMNS
            + " from aibotkit_messages where conversation_id = ? order by created_at, id limit ?";

    private final Variants by = new Variants();
    private long conversation;

    @Benchmark
    @Override
    public KeysetPage<Message> jdbc() throws SQLException {
        try (Connection connection = by.jdbc.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setLong(1, nextConversation());
            statement.setInt(2, KeysetPage.SIZE + 1);
            try (ResultSet rows = statement.executeQuery()) {
                return KeysetPage.of(JdbcRows.list(rows, JdbcMessages::read));
            }
        }
    }

    @Benchmark
    @Override
    public CursorPage<Message> botkit() {
        return by.botkit.scroll(Messages.ofConversation(nextConversation()).oldestFirst(), KeysetPage.SIZE);
    }

    @Benchmark
    @Override
    public KeysetPage<Message> jooq() {
        return KeysetPage.of(by.jooq
                .select(
                        MESSAGES.ID,
                        MESSAGES.CONVERSATION_ID,
                        MESSAGES.ROLE,
                        MESSAGES.CONTENT,
                        MESSAGES.TOKEN_COUNT,
                        MESSAGES.CREATED_AT)
                .from(MESSAGES)
                .where(MESSAGES.CONVERSATION_ID.eq(nextConversation()))
                .orderBy(MESSAGES.CREATED_AT, MESSAGES.ID)
                .limit(KeysetPage.SIZE + 1)
                .fetch(mapping(Message::new)));
    }

    @Override
    public void requireAgreement() throws SQLException {
        Variants.requireEqual(again().jdbc(), KeysetPage.of(again().botkit()), again().jooq());
    }

    private ScrollMessages again() {
        conversation = 41;
        return this;
    }

    private long nextConversation() {
        conversation = (conversation + 791) % BenchDatabase.CONVERSATIONS_WITH_MESSAGES;
        return 1 + conversation;
    }
}
