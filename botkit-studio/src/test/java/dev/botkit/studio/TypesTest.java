package dev.botkit.studio;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Whatever type a column has, its values are read, found again, sorted and written back as they were. */
@PostgresTest
@TestInstance(Lifecycle.PER_CLASS)
class TypesTest {
    private Studio studio;
    private Client page;

    @BeforeAll
    void open(DataSource source) throws Exception {
        new Rig(source).run("""
                create schema types;
                set search_path to types;
                create type "mo""od" as enum ('calm', 'it''s');
                create type pair as (a int, b text);
                create domain moment as timestamptz;
                create domain late_moment as moment;
                create table "__proto__" ("a.b""c?{fn now()} $1 -- ü😀" int primary key, "constructor" text);
                create table part (id int, at date, primary key (id, at)) partition by range (at);
                create table part_2026 partition of part for values from ('2026-01-01') to ('2027-01-01');
                insert into part select n, '2026-05-01' from generate_series(1, 30) n;
                insert into "__proto__" values (1, 'x');
                create table value (id int primary key);
                insert into value values (1);
                analyze part;
                """);
        studio = Studio.open(source, StudioOptions.defaults().withSchema("types"));
        page = Client.of(studio);
    }

    @AfterAll
    void close() {
        studio.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            float8        | NaN                                       | NUMBER      | sorted
            float8        | -Infinity                                 | NUMBER      | sorted
            numeric       | 12345678901234567890.123456789            | NUMBER      | sorted
            int8          | 9223372036854775807                       | NUMBER      | sorted
            money         | $12.34                                    | NUMBER      | sorted
            timestamptz   | -infinity                                 | TIMESTAMPTZ | sorted
            timestamptz   | 2026-06-01 10:00:00.123456+00             | TIMESTAMPTZ | sorted
            timestamp     | 0044-03-15 12:00:00 BC                    | TIMESTAMP   | sorted
            date          | infinity                                  | DATE        | sorted
            late_moment   | 2026-01-01 12:00:00+00                    | TIMESTAMPTZ | sorted
            time          | 12:00:00                                  | OTHER       | sorted
            interval      | 1 year 2 days                             | OTHER       | sorted
            inet          | 10.0.0.1/32                               | OTHER       | sorted
            cidr          | 10.0.0.0/8                                | OTHER       | sorted
            int[]         | {1,NULL,3}                                | OTHER       | sorted
            "mo""od"[]    | {calm,it's}                               | OTHER       | sorted
            "mo""od"      | it's                                      | ENUM        | sorted
            int4range     | [1,5)                                     | OTHER       | sorted
            int4multirange | {[1,2),[5,9)}                            | OTHER       | sorted
            pair          | (1,"x y")                                 | OTHER       | unsorted
            point         | (1,2)                                     | OTHER       | unsorted
            xml           | <a/>                                      | OTHER       | unsorted
            json          | {"a":  12345678901234567890.123456789}    | JSON        | unsorted
            jsonb         | {"a": 12345678901234567890.123456789}     | JSON        | sorted
            bit(3)        | 101                                       | OTHER       | sorted
            tsvector      | 'a' 'b'                                   | OTHER       | sorted
            "char"        | x                                         | OTHER       | sorted
            varchar(9)    | x                                         | TEXT        | sorted
            """, quoteCharacter = '`')
    void aValueIsReadFoundSortedAndWrittenBack(String type, String value, String kind, String order, DataSource source)
            throws Exception {
        String literal = "'" + value.replace("'", "''") + "'";
        new Rig(source)
                .run("set search_path to types; alter table value drop column if exists v;"
                        + " alter table value add v " + type + "; set lc_monetary to 'C'; update value set v = "
                        + literal);
        var column = page.get("/api/schema")
                .body()
                .path("tables")
                .valueStream()
                .filter(table -> table.path("name").asString().equals("value"))
                .findFirst()
                .orElseThrow()
                .path("columns")
                .path(1);
        assertThat(column.path("kind").asString()).isEqualTo(kind);
        String equal = Json.MAPPER.writeValueAsString(List.of(Map.of("column", "v", "op", "eq", "value", value)));
        var found = page.get("/api/rows", "table", "value", "where", kind.equals("JSON") ? "[]" : equal);
        assertThat(found.body().path("rows").path(0).path("values").path(1).asString())
                .isEqualTo(value);
        assertThat(page.get("/api/rows", "table", "value", "sort", "v").status())
                .isEqualTo(order.equals("sorted") ? 200 : 400);
        var edited =
                page.edit(Map.of("table", "value", "key", List.of("1"), "column", "v", "seen", value, "value", value));
        assertThat(edited.body().path("values").path(1).asString())
                .as(edited.error())
                .isEqualTo(value);
    }

    @Test
    void aJsonDocumentIsFoundByAPartOfIt(DataSource source) throws Exception {
        new Rig(source)
                .run("create table types.documents (id int primary key, j json, b jsonb);"
                        + " insert into types.documents values (1, '{\"a\": 1, \"b\": 2}', '{\"a\": 1, \"b\": 2}')");
        List<String> holders = new ArrayList<>();
        for (String column : List.of("j", "b")) {
            String holds = Json.MAPPER.writeValueAsString(
                    List.of(Map.of("column", column, "op", "holds", "value", "{\"b\": 2}")));
            holders.add(page.get("/api/rows", "table", "documents", "where", holds)
                            .body()
                            .path("rows")
                            .size()
                    + column);
        }
        assertThat(holders).containsExactly("1j", "1b");
    }

    @Test
    void namesMayConsistOfAnything() throws Exception {
        String odd = "a.b\"c?{fn now()} $1 -- ü😀";
        String where = Json.MAPPER.writeValueAsString(List.of(Map.of("column", odd, "op", "eq", "value", "1")));
        var rows = page.get("/api/rows", "table", "__proto__", "where", where, "sort", odd);
        assertThat(rows.body().path("rows")).as(rows.error()).hasSize(1);
        var edit = page.edit(
                Map.of("table", "__proto__", "key", List.of("1"), "column", "constructor", "seen", "x", "value", "y"));
        assertThat(edit.status()).as(edit.error()).isEqualTo(200);
    }

    @Test
    void aPartitionedTableHasTheRowsOfItsPartitionsWhichAreNotShown() throws Exception {
        var tables = page.get("/api/schema")
                .body()
                .path("tables")
                .valueStream()
                .filter(table -> table.path("name").asString().startsWith("part"))
                .map(table -> table.path("name").asString() + " " + table.path("rows"));
        assertThat(tables).containsExactly("part 30");
    }
}
