package dev.botkit.bench;

import static dev.botkit.db.Tables.ANALYTICS;
import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.CONVERSATIONS;
import static dev.botkit.db.Tables.DOCUMENTS;
import static dev.botkit.db.Tables.MESSAGES;

import dev.botkit.query.Chatbots;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Deletes a chatbot with 10 conversations and 100 messages, and counts each table's rows, exactly whatever others insert
 * meanwhile: so parents are locked first. They are inserted before each time, which is not part of the time measured, but
 * of the memory, the same for all.
 */
@State(Scope.Benchmark)
public class CascadingDelete implements Operation {

    /** Those that others refer to. */
    private static final List<String> LOCKS = List.of(
            "select count(*) from (select from aibotkit_chatbots where id = ? for update) locked",
            "select count(*) from (select from aibotkit_conversations where chatbot_id = ? order by id for update) locked");

    private static final Map<Table<?>, String> DELETES = Map.of(
            MESSAGES,
            "delete from aibotkit_messages where conversation_id in"
                    + " (select id from aibotkit_conversations where chatbot_id = ?)",
            CONVERSATIONS,
            "delete from aibotkit_conversations where chatbot_id = ?",
            DOCUMENTS,
            "delete from aibotkit_documents where chatbot_id = ?",
            ANALYTICS,
            "delete from aibotkit_analytics where chatbot_id = ?",
            CHATBOTS,
            "delete from aibotkit_chatbots where id = ?");

    /** From the bottom up. */
    private static final List<Table<?>> TABLES = List.of(MESSAGES, CONVERSATIONS, DOCUMENTS, ANALYTICS, CHATBOTS);

    private static final String SQL = "begin; " + String.join("; ", LOCKS) + "; "
            + String.join("; ", TABLES.stream().map(DELETES::get).toList()) + "; commit";

    private final Variants by = new Variants();
    private long bot;

    /** Removes what earlier turns wrote. */
    @Setup
    public void begin() throws SQLException {
        WrittenRows.remove();
    }

    /** Inserts what is to be deleted. */
    @Setup(Level.Invocation)
    public void plant() throws SQLException {
        bot = WrittenRows.tree();
    }

    /** In one round trip. */
    @Benchmark
    @Override
    public Map<Table<?>, Long> jdbc() throws SQLException {
        try (Connection connection = by.jdbc.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            for (int i = 1; i <= LOCKS.size() + TABLES.size(); i++) {
                statement.setLong(i, bot);
            }
            statement.execute();
            for (int i = 0; i < LOCKS.size(); i++) {
                JdbcRows.next(statement);
            }
            Map<Table<?>, Long> counts = new HashMap<>();
            for (Table<?> table : TABLES) {
                statement.getMoreResults();
                counts.put(table, statement.getLargeUpdateCount());
            }
            return counts;
        }
    }

    @Benchmark
    @Override
    public Map<Table<?>, Long> botkit() {
        return by.botkit.deleteCascading(Chatbots.byId(bot).includingDeleted()).byTable();
    }

    @Benchmark
    @Override
    public Map<Table<?>, Long> jooq() {
        return by.jooq.transactionResult(transaction -> {
            DSLContext jooq = transaction.dsl();
            jooq.select(CHATBOTS.ID)
                    .from(CHATBOTS)
                    .where(CHATBOTS.ID.eq(bot))
                    .forUpdate()
                    .fetch();
            jooq.select(CONVERSATIONS.ID)
                    .from(CONVERSATIONS)
                    .where(CONVERSATIONS.CHATBOT_ID.eq(bot))
                    .orderBy(CONVERSATIONS.ID)
                    .forUpdate()
                    .fetch();
            var conversations =
                    DSL.select(CONVERSATIONS.ID).from(CONVERSATIONS).where(CONVERSATIONS.CHATBOT_ID.eq(bot));
            Map<Table<?>, Long> counts = new HashMap<>();
            counts.put(MESSAGES, (long) jooq.deleteFrom(MESSAGES)
                    .where(MESSAGES.CONVERSATION_ID.in(conversations))
                    .execute());
            counts.put(CONVERSATIONS, (long) jooq.deleteFrom(CONVERSATIONS)
                    .where(CONVERSATIONS.CHATBOT_ID.eq(bot))
                    .execute());
            counts.put(DOCUMENTS, (long) jooq.deleteFrom(DOCUMENTS)
                    .where(DOCUMENTS.CHATBOT_ID.eq(bot))
                    .execute());
            counts.put(ANALYTICS, (long) jooq.deleteFrom(ANALYTICS)
                    .where(ANALYTICS.CHATBOT_ID.eq(bot))
                    .execute());
            counts.put(CHATBOTS, (long)
                    jooq.deleteFrom(CHATBOTS).where(CHATBOTS.ID.eq(bot)).execute());
            return counts;
        });
    }

    @Override
    public void requireAgreement() throws SQLException {
        begin();
        plant();
        var byJdbc = jdbc();
        plant();
        var byBotkit = botkit();
        plant();
        Variants.requireEqual(byJdbc, byBotkit, jooq());
    }
}
