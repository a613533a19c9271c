package dev.botkit.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Upsert;
import dev.botkit.Upserted;
import dev.botkit.Upserted.Outcome;
import dev.botkit.mapping.NewRow;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values of every type travel in arrays as they do alone: what the one inserts equals what the other does. */
@PostgresTest(migrations = "classpath:foreign", isolation = Isolation.METHOD)
class ForeignBulkTest {

    private Botkit botkit;

    @BeforeEach
    void connect(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
    }

    @Test
    void everyTypeAndEachNull() throws Exception {
        assertSameAsOneByOne(
                "EveryType",
                EveryTypeValues.required(),
                EveryTypeValues.full(),
                EveryTypeValues.withNulls(),
                EveryTypeValues.extreme());
    }

    @Test
    void timesThatIsoWritesInAnotherWay() throws Exception {
        OffsetDateTime noon = OffsetDateTime.of(2026, 1, 31, 12, 0, 0, 0, ZoneOffset.UTC);
        assertSameAsOneByOne(
                "EveryType",
                times(noon.withYear(12_026)),
                times(noon.withYear(-43)),
                times(noon.withYear(0)),
                times(noon.withYear(1)),
                times(noon.withNano(999_999_500)),
                times(noon.withNano(999_999_499)),
                times(noon.withNano(1_000)),
                times(noon.withOffsetSameInstant(ZoneOffset.ofHoursMinutesSeconds(5, 30, 15))),
                times(noon.withHour(23).withMinute(59).withSecond(59).withNano(999_999_999)));
    }

    private static Map<String, Object> times(OffsetDateTime time) {
        Map<String, Object> row = EveryTypeValues.required();
        row.put("moment", time);
        row.put("local", time.toLocalDateTime());
        row.put("day", time.toLocalDate());
        row.put("hour", time.toLocalTime());
        return row;
    }

    @Test
    void arraysOfDifferentLengths() throws Exception {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String[] tags :
                new String[][] {{}, {"a"}, {"a", null, "NULL", "", "{", "}", ",", "\"", "\\", "\\\"", " b "}}) {
            Map<String, Object> row = EveryTypeValues.required();
            row.put("tags", tags);
            row.put("tagsN", tags.length == 0 ? null : tags);
            row.put("numbers", tags.length == 1 ? new Long[] {null, -1L} : new Long[] {});
            rows.add(row);
        }
        assertSameAsOneByOne("EveryType", rows.get(0), rows.get(1), rows.get(2));
    }

    @Test
    void seventyColumnsAndRowsThatSetNone() throws Exception {
        ForeignTable wide = Shop.table("Wide");

        List<java.lang.Record> rows = botkit.insertAll(List.of(
                wide.insert(Map.of()), wide.insert(Map.of("c69", 69)), wide.insert(Map.of()), wide.insert(Map.of())));

        assertThat(rows).extracting(row -> ForeignTable.values(row).get("c69")).containsExactly(null, 69, null, null);
        assertThat(rows)
                .extracting(row -> ForeignTable.values(row).get("id"))
                .doesNotHaveDuplicates()
                .doesNotContainNull();
    }

    @Test
    void aTableWithoutAKey() throws Exception {
        ForeignTable log = Shop.table("Log");

        assertThat(botkit.insertAll(List.of(log.insert(Map.of("line", "b")), log.insert(Map.of("line", "a")))))
                .extracting(row -> ForeignTable.values(row).get("line"))
                .containsExactly("b", "a");
    }

    @Test
    void aTextTooLongForAFixedLengthIsRefused() throws Exception {
        ForeignTable table = Shop.table("EveryType");
        Map<String, Object> row = EveryTypeValues.required();
        row.put("fixed", "abcd");

        assertThatThrownBy(() -> table.insert(row)).hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyOfTwoColumnsOneOfThemSmall() throws Exception {
        ForeignTable lines = Shop.table("OrderLine");
        Object order = ForeignTable.values(botkit.insert(Shop.table("Order").insert(Map.of("new_", "yes"))))
                .get("id");
        botkit.insert(line(lines, order, 2, null));
        Upsert<Record> keeping =
                Upsert.on(lines.mapping().table().getPrimaryKey()).keeping();
        List<NewRow<Record, java.lang.Record>> rows = List.of(
                line(lines, order, 3, BigDecimal.ONE),
                line(lines, order, 2, BigDecimal.TWO),
                line(lines, order, 1, null));

        List<Upserted<java.lang.Record>> kept = botkit.upsertAll(rows, keeping);

        assertThat(kept)
                .extracting(Upserted::outcome)
                .containsExactly(Outcome.INSERTED, Outcome.UNCHANGED, Outcome.INSERTED);
        assertThat(kept)
                .extracting(each -> ForeignTable.values(each.row()).get("price"))
                .containsExactly(new BigDecimal("1.00"), new BigDecimal("9.90"), new BigDecimal("9.90"));
    }

    private static NewRow<Record, java.lang.Record> line(ForeignTable lines, Object order, int line, BigDecimal price)
            throws Exception {
        Map<String, Object> values = new HashMap<>(Map.of("orderId", order, "line", (short) line, "article", "Tea"));
        if (price != null) {
            values.put("price", price);
        }
        return lines.insert(values);
    }

    @SafeVarargs
    private void assertSameAsOneByOne(String name, Map<String, Object>... rows) throws Exception {
        ForeignTable table = Shop.table(name);
        List<NewRow<Record, java.lang.Record>> inserts = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            inserts.add(table.insert(row));
        }

        List<java.lang.Record> together = botkit.insertAll(inserts);

        assertThat(together).hasSameSizeAs(inserts);
        for (int i = 0; i < rows.length; i++) {
            assertThat(withoutId(together.get(i))).isEqualTo(withoutId(botkit.insert(inserts.get(i))));
        }
    }

    private static String withoutId(java.lang.Record row) {
        Object[] values = ForeignTable.values(row).values().toArray();
        return Arrays.deepToString(Arrays.copyOfRange(values, 1, values.length));
    }
}
