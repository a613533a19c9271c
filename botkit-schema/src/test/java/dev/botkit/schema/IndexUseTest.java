package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.schema.Plan.Mode;
import dev.botkit.testkit.PostgresTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which index answers which question, on tables of 100,000 rows. */
@PostgresTest
class IndexUseTest {

    @BeforeAll
    static void fill(DataSource database) throws SQLException {
        var sql = new Sql(database);
        sql.script("many-rows.sql");
        sql.run("vacuum analyze");
    }

    static List<CommonQuery> commonQueries() {
        return CommonQuery.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commonQueries")
    void aCommonQueryIsAnsweredByItsIndex(CommonQuery query, DataSource database) throws SQLException {
        for (Mode mode : Mode.values()) {
            Plan plan = plan(query, mode, database);
            assertThat(plan.indexes()).as("%s %s", mode, plan.json()).contains(query.index());
            assertThat(plan.nodes()).as("%s %s", mode, plan.json()).doesNotContain("Seq Scan");
            if (query.isPage()) {
                assertThat(plan.nodes()).as("%s %s", mode, plan.json()).doesNotContain("Sort", "Incremental Sort");
            }
        }
    }

    @Test
    void everyIndexAnswersACommonQuery(DataSource database) throws SQLException {
        var others = """
                select i.relname
                from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
                where i.relnamespace = 'public'::regnamespace and t.relname <> 'flyway_schema_history'
                  and not x.indisprimary
                """;
        assertThat(commonQueries()).extracting(CommonQuery::index).containsAll(new Sql(database).texts(others));
    }

    /** With a generic plan the server can't know that a status is rare: the whole of a status is asked for by value. */
    @Test
    void aRareStatusIsAnsweredByItsIndexEvenWithoutALimit(DataSource database) throws SQLException {
        var waiting = new CommonQuery(
                "the documents that wait",
                "idx_documents_status",
                "select * from aibotkit_documents where status = $1",
                "'pending'");
        assertThat(plan(waiting, Mode.FORCE_CUSTOM_PLAN, database).indexes()).containsExactly(waiting.index());
    }

    /** Paging by the id alone has no index of its own: no more than the chatbots of one user are sorted. */
    @Test
    void aPageBehindAnIdReadsTheChatbotsOfThatUserAlone(DataSource database) throws SQLException {
        var page = new CommonQuery(
                "the page of chatbots behind an id",
                "idx_chatbots_user_id",
                "select * from aibotkit_chatbots where user_id = $1 and id < $2 order by id desc limit 11",
                "7, 50000");
        for (Mode mode : Mode.values()) {
            assertThat(plan(page, mode, database).indexes()).containsExactly(page.index());
        }
    }

    private static Plan plan(CommonQuery query, Mode mode, DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Plan.of(query, mode, connection);
        }
    }
}
