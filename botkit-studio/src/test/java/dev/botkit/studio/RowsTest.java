package dev.botkit.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.studio.Client.Answer;
import dev.botkit.testkit.PostgresTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@PostgresTest
@TestInstance(Lifecycle.PER_CLASS)
class RowsTest {
    private static final String BOTS = "aibotkit_chatbots";

    private Studio studio;
    private Client page;

    @BeforeAll
    void open(DataSource database) throws Exception {
        new Rig(database).sample().run("update users set name = '100%_\\' where id = 5");
        studio = Studio.open(database);
        page = Client.of(studio);
    }

    @AfterAll
    void close() {
        studio.close();
    }

    @Test
    void tablesComeWithCommentsEstimatesKeysAndColumns() throws Exception {
        Answer schema = page.get("/api/schema");
        var bots = schema.body()
                .path("tables")
                .valueStream()
                .filter(t -> t.path("name").asString().equals(BOTS));
        assertThat(bots).singleElement().satisfies(table -> {
            assertThat(table.path("comment").asString()).isEqualTo("A chatbot that a user has set up.");
            assertThat(table.path("rows").asLong()).isEqualTo(61);
            assertThat(table.path("key").toString()).isEqualTo("[\"id\"]");
            assertThat(table.path("columns").toString())
                    .contains("\"name\":\"style\",\"type\":\"jsonb\"", "character varying(255)", "The owner.")
                    .doesNotContain("pg_catalog");
        });
        assertThat(schema.body().path("foreignKeys").toString())
                .contains("{\"table\":\"aibotkit_documents\",\"columns\":[\"chatbot_id\"],\"parent\":\"" + BOTS);
    }

    @Test
    void pagesHoldEachRowOnceEvenWhereTheSortedColumnIsTheSame() throws Exception {
        List<String> seen = new ArrayList<>();
        for (int number = 0; ; number++) {
            Answer answer = page.get(
                    "/api/rows", "table", BOTS, "sort", "active", "desc", "1", "size", "7", "page", "" + number);
            seen.addAll(keys(answer));
            if (!answer.body().path("more").asBoolean()) {
                break;
            }
        }
        assertThat(seen).hasSize(61).doesNotHaveDuplicates();
    }

    @Test
    void rowsAreSortedByTheValueAndNotByItsText() throws Exception {
        assertThat(keys(page.get("/api/rows", "table", BOTS, "size", "3")))
                .containsExactly("[\"1\"]", "[\"2\"]", "[\"3\"]");
        assertThat(keys(page.get("/api/rows", "table", BOTS, "size", "2", "sort", "id", "desc", "1")))
                .containsExactly("[\"61\"]", "[\"60\"]");
    }

    @Test
    void nullComesLastWhicheverWayASortGoes() throws Exception {
        for (String desc : List.of("", "1")) {
            var rows = page.get("/api/rows", "table", BOTS, "sort", "description", "desc", desc, "size", "100")
                    .body()
                    .path("rows")
                    .valueStream()
                    .map(row -> row.path("values").path(3).isNull());
            assertThat(rows.toList()).startsWith(false).endsWith(true, true).isSorted();
        }
    }

    @Test
    void readsCanWriteNothingAndEnd(DataSource database) throws Exception {
        new Rig(database).run("""
                create view limits as select current_setting('statement_timeout') as statement;
                create function cunning() returns int language sql as 'delete from teams returning 1';
                create view trap as select cunning();
                """);
        assertThat(page.get("/api/rows", "table", "limits").body().toString()).contains("10s");
        assertThat(page.get("/api/rows", "table", "trap").error())
                .isEqualTo("cannot execute DELETE in a read-only transaction");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            users              | id          | eq       | 3      | 1
            users              | id          | lt       | 3      | 2
            users              | role        | ne       | member | 3
            users              | email       | starts   | USER1  | 4
            users              | name        | contains | hop    | 1
            users              | name        | contains | %      | 1
            users              | name        | contains | _      | 1
            users              | name        | contains | 100%_\\ | 1
            aibotkit_chatbots  | active      | eq       | true   | 40
            aibotkit_chatbots  | style       | null     | -      | 16
            aibotkit_chatbots  | style       | notnull  | -      | 45
            aibotkit_chatbots  | style       | holds    | {"position": "left"} | 15
            aibotkit_chatbots  | style       | contains | b3261e | 15
            aibotkit_chatbots  | description | eq       | ''     | 12
            aibotkit_chatbots  | created_at  | gt       | 2026-04-29 | 4
            """)
    void filtersCompareByTheTypeOfTheColumn(String table, String column, String op, String value, int rows)
            throws Exception {
        String text = value == null ? "" : value.replace("\\\\", "\\");
        Answer answer = page.get("/api/rows", "table", table, "where", where(column, op, text), "size", "100");
        assertThat(answer.status()).as(answer.error()).isEqualTo(200);
        assertThat(keys(answer)).hasSize(rows);
        assertThat(page.get("/api/count", "table", table, "where", where(column, op, text))
                        .body()
                        .path("count")
                        .asInt())
                .isEqualTo(rows);
    }

    @Test
    void severalFiltersAllHold() throws Exception {
        String both = Json.MAPPER.writeValueAsString(List.of(
                Map.of("column", "status", "op", "eq", "value", "failed"),
                Map.of("column", "chatbot_id", "op", "eq", "value", "12")));
        assertThat(keys(page.get("/api/rows", "table", "aibotkit_documents", "where", both)))
                .hasSize(7);
    }

    @Test
    void aValueThatIsNoneOfTheTypeIsSaidPlainly() throws Exception {
        Answer answer = page.get("/api/rows", "table", "users", "where", where("id", "eq", "three"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error()).isEqualTo("invalid input syntax for type integer: \"three\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"users; drop table users", "users\" --", "pg_catalog.pg_authid", "pg_authid", "USERS", ""})
    void aTableThatIsNotInTheCatalogueIsRefused(String table) throws Exception {
        assertThat(page.get("/api/rows", "table", table).status()).isEqualTo(404);
        assertThat(page.get("/api/count", "table", table).status()).isEqualTo(404);
        assertThat(page.get("/api/row", "table", table, "key", "[\"1\"]").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id; drop table users", "id\" desc --", "(select 1)", "ctid"})
    void aColumnThatIsNotInTheCatalogueIsRefused(String column) throws Exception {
        assertThat(page.get("/api/rows", "table", "users", "sort", column).status())
                .isEqualTo(404);
        assertThat(page.get("/api/rows", "table", "users", "where", where(column, "eq", "1"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aValueIsNeverPartOfTheStatement() throws Exception {
        for (String value : List.of("' or true --", "1); drop table users; --", "$1", "?", "\\")) {
            assertThat(keys(page.get("/api/rows", "table", "users", "where", where("email", "eq", value))))
                    .isEmpty();
        }
        assertThat(page.get("/api/rows", "table", "users", "where", where("id", "= 1 or", "1"))
                        .status())
                .isEqualTo(400);
        assertThat(page.get("/api/rows", "table", "users", "desc", "1; drop table users", "sort", "id")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "10001", "1e3", "x"})
    void aPageIsANumberWithinBounds(String number) throws Exception {
        assertThat(page.get("/api/rows", "table", "users", "page", number).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "null", "{\"column\": 1}", "[null]", "[{}]", "[{\"column\": \"id\"}]"})
    void filtersThatCantBeReadAreRefused(String where) throws Exception {
        assertThat(page.get("/api/rows", "table", "users", "where", where).status())
                .isEqualTo(400);
    }

    @Test
    void aLongTextIsCutInTheListAndWholeInItsRow() throws Exception {
        String key = "[\"29\"]";
        var row = page.get("/api/rows", "table", "aibotkit_documents", "where", where("id", "eq", "29"))
                .body()
                .path("rows")
                .path(0);
        assertThat(row.path("cut").toString()).isEqualTo("[5]");
        assertThat(row.path("values").path(5).asString()).hasSize(300);
        var whole = page.get("/api/row", "table", "aibotkit_documents", "key", key)
                .body()
                .path("row");
        assertThat(whole.path("cut")).isEmpty();
        assertThat(whole.path("values").path(5).asString()).hasSize(30 * 73);
    }

    @Test
    void aRowTellsHowManyRowsPointAtIt() throws Exception {
        var children =
                page.get("/api/row", "table", BOTS, "key", "[\"12\"]").body().path("children");
        assertThat(children.valueStream()
                        .map(c -> c.path("table").asString() + " "
                                + c.path("rows").path("count").asInt()))
                .containsExactly("aibotkit_analytics 0", "aibotkit_conversations 2", "aibotkit_documents 7");
    }

    private static List<String> keys(Answer answer) {
        assertThat(answer.status()).as(answer.error()).isEqualTo(200);
        return answer.body()
                .path("rows")
                .valueStream()
                .map(row -> row.path("key").toString())
                .toList();
    }

    private static String where(String column, String op, String value) {
        return Json.MAPPER.writeValueAsString(List.of(Map.of("column", column, "op", op, "value", value)));
    }
}
