package dev.botkit.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.studio.Client.Answer;
import dev.botkit.testkit.PostgresTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@PostgresTest
@TestInstance(Lifecycle.PER_CLASS)
class EditTest {
    private static final String BOTS = "aibotkit_chatbots";

    private Rig database;
    private Studio studio;
    private Client page;

    @BeforeAll
    void open(DataSource source) throws Exception {
        database = new Rig(source).run("""
                create table keyless (name text);
                create table flyway_schema_history_of_ours (id int primary key);
                create type mood as enum ('calm', 'merry');
                create domain short as text check (length(value) < 6);
                create table "Odd ""one" (a int, b text, "It's" mood, small short, len int generated always as (length(b)) stored,
                  always int generated always as identity, bits bit(3), code char(3), price numeric(6, 2), primary key (b, a));
                insert into keyless values ('x');
                create table parent (id int primary key, name text);
                create table heir () inherits (parent);
                create collation any_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
                create table signs (id int primary key, name text collate any_case);
                insert into parent values (1, 'x');
                insert into heir values (1, 'x');
                insert into signs values (1, 'Exit');
                """);
        studio = Studio.open(source);
        page = Client.of(studio);
    }

    @AfterAll
    void close() {
        studio.close();
    }

    @BeforeEach
    void rows() throws Exception {
        database.run("""
                truncate users, "Odd ""one" restart identity cascade;
                insert into users (email) values ('ada@example.org');
                insert into aibotkit_chatbots (user_id, name, style) values (1, 'Support', '{"position": "left", "big": 12345678901234567890}');
                insert into "Odd ""one" (a, b) values (1, 'x'), (2, 'x');
                """);
    }

    @Test
    void aCellIsWrittenAndTheRowComesBackAsItNowIs() throws Exception {
        String before = database.text("select updated_at from " + BOTS);
        Answer answer = edit(BOTS, List.of("1"), "name", "Support", "Help");
        assertThat(answer.status()).as(answer.error()).isEqualTo(200);
        assertThat(answer.body().path("values").toString()).contains("\"Help\"");
        assertThat(database.text("select name from " + BOTS)).isEqualTo("Help");
        assertThat(database.text("select updated_at from " + BOTS)).isNotEqualTo(before);
    }

    @Test
    void aJsonDocumentIsComparedAndWrittenWithoutLossOfDigits() throws Exception {
        String seen = database.text("select style::text from " + BOTS);
        assertThat(edit(BOTS, List.of("1"), "style", seen, "{\"big\": 98765432109876543210}")
                        .status())
                .isEqualTo(200);
        assertThat(database.text("select style::text from " + BOTS)).isEqualTo("{\"big\": 98765432109876543210}");
        assertThat(edit(BOTS, List.of("1"), "style", "{\"big\": 98765432109876543210}", null)
                        .status())
                .isEqualTo(200);
        assertThat(database.text("select style from " + BOTS)).isNull();
        assertThat(edit(BOTS, List.of("1"), "style", null, "{}").status()).isEqualTo(200);
    }

    @Test
    void aCellThatSomebodyChangedMeanwhileIsLeftAloneAndShown() throws Exception {
        database.run("update " + BOTS + " set name = 'Theirs'");
        Answer answer = edit(BOTS, List.of("1"), "name", "Support", "Mine");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("current").asString()).isEqualTo("Theirs");
        assertThat(database.text("select name from " + BOTS)).isEqualTo("Theirs");
        assertThat(edit(BOTS, List.of("1"), "description", "", "Mine").status()).isEqualTo(409);
    }

    @Test
    void ofManyAtOnceWhoSawTheSameValueOneWins() throws Exception {
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var edits = IntStream.range(0, 8)
                    .mapToObj(n -> others.submit(() -> edit(BOTS, List.of("1"), "name", "Support", "Mine " + n)
                            .status()))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (var edit : edits) {
                statuses.add(edit.get());
            }
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        }
    }

    @Test
    void textsThatTheCollationHoldsToBeEqualAreChangedNevertheless() throws Exception {
        assertThat(edit("signs", List.of("1"), "name", "EXIT", "Mine").status()).isEqualTo(409);
        assertThat(edit("signs", List.of("1"), "name", "Exit", "EXIT").status()).isEqualTo(200);
    }

    @Test
    void nothingIsWrittenWhereAKeyHasTwoRowsByInheritance() throws Exception {
        assertThat(edit("parent", List.of("1"), "name", "x", "Mine").status()).isEqualTo(422);
        assertThat(database.text("select string_agg(name, '') from parent")).isEqualTo("xx");
    }

    @Test
    void aRowThatIsGoneIsSaidSo() throws Exception {
        assertThat(edit(BOTS, List.of("7"), "name", "Support", "Mine").status()).isEqualTo(410);
    }

    @Test
    void whatTheServerObjectsToIsSaidInItsWords() throws Exception {
        Answer check = edit(BOTS, List.of("1"), "style", database.text("select style::text from " + BOTS), "[]");
        assertThat(check.status()).isEqualTo(422);
        assertThat(check.error()).contains("chatbots_style_check");
        assertThat(edit(BOTS, List.of("1"), "name", "Support", null).error()).contains("not-null");
        assertThat(edit(BOTS, List.of("1"), "name", "Support", "n".repeat(256)).error())
                .isEqualTo("value too long for type character varying(255)");
        assertThat(edit(BOTS, List.of("1"), "active", "false", "perhaps").error())
                .contains("boolean");
        assertThat(edit(BOTS, List.of("1"), "user_id", "1", "99")
                        .body()
                        .path("detail")
                        .asString())
                .contains("is not present in table \"users\"");
        assertThat(database.text("select name from " + BOTS)).isEqualTo("Support");
    }

    @Test
    void aValueIsStoredAsItIsWhateverItLooksLike() throws Exception {
        String value = "'; drop table users; -- $1 ? \\ <b>ü😀</b>";
        assertThat(edit(BOTS, List.of("1"), "name", "Support", value).status()).isEqualTo(200);
        assertThat(database.text("select name from " + BOTS)).isEqualTo(value);
    }

    @Test
    void namesAndTypesMayBeOdd() throws Exception {
        String odd = "Odd \"one";
        assertThat(edit(odd, List.of("x", "2"), "It's", null, "merry").status()).isEqualTo(200);
        assertThat(database.text("select string_agg(\"It's\"::text, '') from \"Odd \"\"one\""))
                .isEqualTo("merry");
        assertThat(edit(odd, List.of("x", "2"), "It's", "merry", "wild").error())
                .contains("mood");
        assertThat(edit(odd, List.of("x", "2"), "small", null, "too long").error())
                .contains("short_check");
        assertThat(edit(odd, List.of("x", "2"), "code", null, "four").error()).contains("too long");
        assertThat(edit(odd, List.of("x", "2"), "bits", null, "1010").error()).contains("bit");
        assertThat(edit(odd, List.of("x", "2"), "price", null, "12345.6").error())
                .contains("overflow");
        assertThat(edit(odd, List.of("x"), "price", null, "1").status()).isEqualTo(400);
    }

    @Test
    void whatCantOrMayNotBeWrittenIsRefused() throws Exception {
        String odd = "Odd \"one";
        for (String column : List.of("a", "b", "len", "always")) {
            assertThat(edit(odd, List.of("x", "1"), column, "1", "2").status())
                    .as(column)
                    .isEqualTo(403);
        }
        assertThat(edit("keyless", List.of(), "name", "x", "y").status()).isEqualTo(403);
        assertThat(edit("keyless; drop table users", List.of(), "name", "x", "y")
                        .status())
                .isEqualTo(404);
        assertThat(edit(BOTS, List.of("1"), "name = 'x', active", "x", "y").status())
                .isEqualTo(404);
        assertThat(page.edit(Map.of("table", BOTS)).status()).isEqualTo(400);
        assertThat(page.send("PATCH", "/api/cell", "[").statusCode()).isEqualTo(400);
    }

    @Test
    void aReadOnlyStudioWritesNothing(DataSource source) throws Exception {
        try (Studio reading = Studio.open(source, StudioOptions.defaults().withReadOnly(true))) {
            Client client = Client.of(reading);
            assertThat(client.get("/api/schema").body().toString()).doesNotContain("\"editable\":true");
            assertThat(client.edit(change(BOTS, List.of("1"), "name", "Support", "Mine"))
                            .status())
                    .isEqualTo(403);
        }
    }

    private Answer edit(String table, List<String> key, String column, @Nullable String seen, @Nullable String value)
            throws Exception {
        return page.edit(change(table, key, column, seen, value));
    }

    private static Map<String, @Nullable Object> change(
            String table, List<String> key, String column, @Nullable String seen, @Nullable String value) {
        Map<String, @Nullable Object> change = new HashMap<>(Map.of("table", table, "key", key, "column", column));
        change.put("seen", seen);
        change.put("value", value);
        return change;
    }
}
