package dev.botkit.json;

import static dev.botkit.db.Tables.ACTIVITY_LOGS;
import static dev.botkit.json.JsonColumn.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.Botkit;
import dev.botkit.query.ActivityLogs;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.wire.Explained;
import java.sql.Connection;
import java.util.Map;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Among 100,000 documents the few that are meant are found by the index over them. */
@PostgresTest
class JsonIndexTest {

    private Botkit botkit;

    @BeforeAll
    static void manyEntries(DataSource dataSource) {
        var jooq = DSL.using(dataSource, SQLDialect.POSTGRES);
        jooq.execute("""
                insert into activity_logs (action, meta)
                select 'bot.updated', jsonb_build_object('bot', n % 1000, 'by', jsonb_build_object('team', n % 500))
                  || case when n % 1000 = 7 then '{"error": "timeout"}'::jsonb else '{}' end
                from generate_series(1, 100000) n""");
        jooq.execute("vacuum analyze activity_logs");
    }

    @BeforeEach
    void botkit(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
    }

    @Test
    void containment(DataSource dataSource) throws Exception {
        var ofBot = ActivityLogs.all().where(json(ACTIVITY_LOGS.META).contains(JsonObject.of(Map.of("bot", 7))));

        assertThat(botkit.count(ofBot)).isEqualTo(100);
        assertIndexed(dataSource, botkit.sql(ofBot), "{\"bot\": 7}");
    }

    @Test
    void containmentOfANestedDocument(DataSource dataSource) throws Exception {
        var ofTeam = ActivityLogs.all()
                .where(json(ACTIVITY_LOGS.META).contains(JsonObject.of(Map.of("by", Map.of("team", 7)))));

        assertThat(botkit.count(ofTeam)).isEqualTo(200);
        assertIndexed(dataSource, botkit.sql(ofTeam), "{\"by\": {\"team\": 7}}");
    }

    @Test
    void aKey(DataSource dataSource) throws Exception {
        var failed = ActivityLogs.all().where(json(ACTIVITY_LOGS.META).hasKey("error"));

        assertThat(botkit.count(failed)).isEqualTo(100);
        assertIndexed(dataSource, botkit.sql(failed), "error");
    }

    private static void assertIndexed(DataSource dataSource, String sql, String value) throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            Explained plan = Explained.of(connection, sql, value);
            assertThat(plan.indexes()).as(plan.json()).containsExactly("idx_activity_logs_meta");
            assertThat(plan.nodes()).as(plan.json()).doesNotContain("Seq Scan");
        }
    }
}
