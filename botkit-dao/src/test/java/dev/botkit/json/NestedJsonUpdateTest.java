package dev.botkit.json;

import static dev.botkit.db.Tables.ACTIVITY_LOGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Patch;
import dev.botkit.db.NewActivityLog;
import dev.botkit.db.tables.records.ActivityLogsRecord;
import dev.botkit.error.StatementException;
import dev.botkit.query.ActivityLogs;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import java.math.BigDecimal;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A property deep inside of a document is changed: what stands on the way, and what several changes become together. */
@PostgresTest(isolation = Isolation.METHOD)
class NestedJsonUpdateTest {

    private static final Patch<ActivityLogsRecord> META = Patch.of(ACTIVITY_LOGS);

    private Botkit botkit;
    private long entryId;

    @BeforeEach
    void anEntry(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
        entryId = botkit.insert(NewActivityLog.of("chatbot.created")).id();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                               | {"a": {"b": {"c": "x"}}}
            {"a": {}}                        | {"a": {"b": {"c": "x"}}}
            {"a": {"b": {"c": 1, "d": 2}}}   | {"a": {"b": {"c": "x", "d": 2}}}
            {"a": {"e": null}, "f": [1]}     | {"a": {"b": {"c": "x"}, "e": null}, "f": [1]}
            """)
    void objectsThatAreMissingOnTheWayAreCreated(String before, String after) {
        meta(before);

        update(META.set(ACTIVITY_LOGS.META, JsonObject.text("a", "b", "c"), "x"));

        assertThat(meta()).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"text\"", "[1]", "[{\"b\": 1}]", "true", "null"})
    void whatIsNoObjectIsNeverReplacedByOne(String parent) {
        for (String name : List.of("b", "0", " -1")) {
            meta("{\"a\": " + parent + "}");
            String before = meta();

            assertThatThrownBy(() -> update(META.set(ACTIVITY_LOGS.META, JsonObject.text("a", name), "x")))
                    .as(name)
                    .isInstanceOf(StatementException.class);
            assertThat(meta()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a": {"b": 1, "c": 2}} | {"a": {"c": 2}}
            {"a": {"c": 2}}         | {"a": {"c": 2}}
            {"d": 1}                | {"d": 1}
            {}                      | {}
            {"a": null}             | {"a": null}
            {"a": 7}                | {"a": 7}
            """)
    void whatIsNotThereIsNotRemoved(String before, String after) {
        meta(before);

        update(META.remove(ACTIVITY_LOGS.META, JsonObject.text("a", "b")));

        assertThat(meta()).isEqualTo(after);
    }

    @Test
    void anElementOfAnArrayIsNoProperty() {
        meta("{\"a\": [1, 2], \"0\": 3, \"7\": {\"1\": 4}}");

        update(META.set(ACTIVITY_LOGS.META, JsonObject.number("0"), BigDecimal.TEN)
                .remove(ACTIVITY_LOGS.META, JsonObject.number("7", "1")));
        assertThat(meta()).isEqualTo("{\"0\": 10, \"7\": {}, \"a\": [1, 2]}");

        assertThatThrownBy(() -> update(META.remove(ACTIVITY_LOGS.META, JsonObject.number("a", "0"))))
                .isInstanceOf(StatementException.class);
    }

    @Test
    void changesOfOneColumnComeInTheirOrder() {
        meta("{\"a\": {\"b\": 1}, \"z\": 0}");
        JsonPath<JsonObject, String> inside = JsonObject.text("a", "c");
        JsonPath<JsonObject, String> whole = JsonObject.text("a");

        update(META.set(ACTIVITY_LOGS.META, inside, "x").remove(ACTIVITY_LOGS.META, inside));
        assertThat(meta()).isEqualTo("{\"a\": {\"b\": 1}, \"z\": 0}");

        update(META.remove(ACTIVITY_LOGS.META, whole).set(ACTIVITY_LOGS.META, inside, "x"));
        assertThat(meta()).isEqualTo("{\"a\": {\"c\": \"x\"}, \"z\": 0}");

        update(META.merge(ACTIVITY_LOGS.META, JsonObject.parse("{\"a\": {\"d\": 1}, \"e\": null}"))
                .set(ACTIVITY_LOGS.META, inside, "y")
                .remove(ACTIVITY_LOGS.META, JsonObject.text("a", "d")));
        assertThat(meta()).isEqualTo("{\"a\": {\"c\": \"y\"}, \"e\": null, \"z\": 0}");

        update(META.set(ACTIVITY_LOGS.META, inside, "lost").set(ACTIVITY_LOGS.META, whole, "text"));
        assertThat(meta()).isEqualTo("{\"a\": \"text\", \"e\": null, \"z\": 0}");

        update(META.set(ACTIVITY_LOGS.META, inside, "lost")
                .set(ACTIVITY_LOGS.META, JsonObject.parse("{\"new\": 1}"))
                .set(ACTIVITY_LOGS.META, inside, "z"));
        assertThat(meta()).isEqualTo("{\"a\": {\"c\": \"z\"}, \"new\": 1}");
    }

    private void update(Patch<ActivityLogsRecord> patch) {
        assertThat(botkit.update(ActivityLogs.byId(entryId), patch)).isEqualTo(1);
    }

    private void meta(String document) {
        botkit.jooq().execute("update activity_logs set meta = {0}::jsonb", DSL.val(document));
    }

    private String meta() {
        return botkit.jooq().fetchSingle("select meta::text from activity_logs").get(0, String.class);
    }
}
