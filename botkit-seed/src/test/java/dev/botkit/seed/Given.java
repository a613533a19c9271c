package dev.botkit.seed;

import dev.botkit.Botkit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.impl.DSL;

/** What tests ask a seeded database. */
final class Given {

    static final List<String> TABLES = List.of(
            "users",
            "teams",
            "team_members",
            "aibotkit_chatbots",
            "aibotkit_documents",
            "aibotkit_conversations",
            "aibotkit_messages",
            "aibotkit_analytics",
            "activity_logs");

    private Given() {}

    /** Of each table all rows as text, in the order of their ids, hashed. */
    static Map<String, String> fingerprints(Botkit botkit) {
        return botkit.jooq().transactionResult(transaction -> {
            transaction.dsl().execute("set local time zone 'UTC'");
            Map<String, String> hashes = new TreeMap<>();
            for (String table : TABLES) {
                String sql = "select md5(string_agg(t::text, E'\\n' order by id)) from " + table + " t";
                hashes.put(table, String.valueOf(transaction.dsl().fetchValue(sql)));
            }
            return hashes;
        });
    }

    static Map<String, Long> counts(Botkit botkit) {
        Map<String, Long> counts = new TreeMap<>();
        TABLES.forEach(table -> counts.put(table, number(botkit, "select count(*) from " + table)));
        return counts;
    }

    static void empty(Botkit botkit) {
        botkit.jooq().execute("truncate " + String.join(", ", TABLES));
    }

    /** The one number that a query gives. */
    static long number(Botkit botkit, String sql) {
        return botkit.jooq().fetchSingle(DSL.resultQuery(sql)).get(0, Long.class);
    }
}
