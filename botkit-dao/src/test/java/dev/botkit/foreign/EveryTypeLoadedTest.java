package dev.botkit.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Sort;
import dev.botkit.testkit.PostgresTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.TableField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** COPY makes of each value what an insert makes of it. */
@PostgresTest(migrations = "classpath:foreign")
@TestInstance(Lifecycle.PER_CLASS)
class EveryTypeLoadedTest {

    private final ForeignTable table = Shop.table("EveryType");
    private Botkit botkit;

    @BeforeAll
    void connect(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
    }

    static Stream<Map<String, Object>> rows() {
        return Stream.of(
                EveryTypeValues.required(),
                EveryTypeValues.full(),
                EveryTypeValues.withNulls(),
                EveryTypeValues.extreme(),
                with(Map.of(
                        "day", LocalDate.of(-43, 3, 15),
                        "local", LocalDateTime.of(-43, 3, 15, 12, 0, 0, 500),
                        "moment", OffsetDateTime.of(-43, 3, 15, 12, 0, 0, 499, ZoneOffset.ofHoursMinutes(15, 59)),
                        "hour", LocalTime.of(1, 2, 3, 999_999_500))),
                with(Map.of(
                        "day", LocalDate.of(5_874_897, 12, 31),
                        "local", LocalDateTime.of(294_276, 12, 31, 23, 59, 59, 999_999_000),
                        "moment", OffsetDateTime.of(12_345, 1, 1, 0, 0, 0, 1_501, ZoneOffset.ofHoursMinutes(-3, -30)),
                        "hour", LocalTime.of(0, 0, 0, 1_000))),
                with(Map.of(
                        "words",
                        "\\N\t\\.\n\\\r\n\\x41 \b\u000b\f\u0001 {\"a\"} 😀",
                        "tags",
                        new String[] {"\\N", "\t\\\"\n,{}", " ", "NULL", "😀"},
                        "tagsN",
                        new String[] {null, "\\"},
                        "document",
                        JSONB.valueOf("{\"a\\\\\\n\\t\": \"\\u00fc\\\"\"}"),
                        "exact",
                        new BigDecimal("1E+3"),
                        "single",
                        Float.POSITIVE_INFINITY,
                        "twofold",
                        Double.MIN_VALUE,
                        "bytes",
                        new byte[] {0, 9, 10, 13, 92, -1})));
    }

    private static Map<String, Object> with(Map<String, Object> values) {
        Map<String, Object> row = new LinkedHashMap<>(EveryTypeValues.required());
        row.putAll(values);
        return row;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void likeAnInsert(Map<String, Object> values) throws Exception {
        Map<String, Object> inserted = ForeignTable.values(botkit.insert(table.insert(values)));

        assertThat(botkit.load(Stream.of(table.insert(values)))).isEqualTo(1);

        Map<String, Object> loaded = ForeignTable.values(last());
        assertThat(loaded.remove("id")).isNotEqualTo(inserted.remove("id"));
        assertThat(Arrays.deepToString(loaded.values().toArray()))
                .isEqualTo(Arrays.deepToString(inserted.values().toArray()));
    }

    @SuppressWarnings("unchecked")
    private java.lang.Record last() {
        TableField<Record, ?> id =
                (TableField<Record, ?>) table.mapping().columns().getFirst();
        return botkit.first(table.rows().orderBy(Sort.desc(id))).orElseThrow();
    }

    @Test
    void aTimeThatPostgresqlCannotKeepIsRefused() throws Exception {
        for (Map<String, Object> values : List.<Map<String, Object>>of(
                Map.of("moment", OffsetDateTime.MAX.minusYears(1)),
                Map.of("local", LocalDateTime.MIN.plusYears(1)),
                Map.of("day", LocalDate.MAX.minusYears(1)))) {
            assertThatThrownBy(() -> botkit.load(Stream.of(table.insert(with(values)))))
                    .rootCause()
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("holds times from 4713 BC");
        }
    }

    @Test
    void aRowInWhichNothingIsSetIsLeftToInsert() throws Exception {
        var nothing = Shop.table("Wide").insert(Map.of());

        assertThatThrownBy(() -> botkit.load(Stream.of(nothing)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("NewWide[] has no column set");
    }
}
