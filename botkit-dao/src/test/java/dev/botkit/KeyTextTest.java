package dev.botkit;

import static dev.botkit.db.Tables.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.type.DocumentStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

/** Which types a cursor can hold, to their last value. */
class KeyTextTest {

    @SafeVarargs
    private static <T> void holds(DataType<T> type, T... values) {
        Field<T> key = DSL.field(DSL.name("key"), type);
        KeyText.requireScrollable(key);
        for (T value : values) {
            assertThat(KeyText.read(key, KeyText.write(key, value)).getValue()).isEqualTo(value);
        }
        assertThat(KeyText.read(key, KeyText.write(key, null)).getValue()).isNull();
    }

    private static void refuses(DataType<?> type) {
        assertThatThrownBy(() -> KeyText.requireScrollable(DSL.field(DSL.name("key"), type)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Can't scroll by key, a ")
                .hasMessageEndingWith(": sort by numbers, texts, times, UUIDs or flags.");
    }

    @Test
    void numbers() {
        holds(SQLDataType.SMALLINT, Short.MIN_VALUE, Short.MAX_VALUE);
        holds(SQLDataType.INTEGER, Integer.MIN_VALUE, 0, Integer.MAX_VALUE);
        holds(SQLDataType.BIGINT, Long.MIN_VALUE, 1L << 53 | 1, Long.MAX_VALUE);
        holds(SQLDataType.NUMERIC, new BigDecimal("-0.10"), new BigDecimal("1E-400"), new BigDecimal("9".repeat(500)));
        holds(SQLDataType.REAL, 0.1f, Float.NaN, Float.NEGATIVE_INFINITY, Float.MIN_VALUE);
        holds(SQLDataType.DOUBLE, 0.1, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, -0.0);
    }

    @Test
    void textsFlagsAndUuids() {
        holds(SQLDataType.VARCHAR, "", "null", "\u4e2d\ud83d\ude00", "a\nb", "'");
        holds(SQLDataType.CLOB, "x".repeat(100_000));
        holds(SQLDataType.BOOLEAN, true, false);
        holds(SQLDataType.UUID, new UUID(0, 0), new UUID(-1, -1));
        holds(DOCUMENTS.STATUS.getDataType(), DocumentStatus.values());
    }

    @Test
    void timesDownToTheMicrosecondAndToInfinity() {
        OffsetDateTime time = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 1_000, ZoneOffset.ofHours(-11));
        holds(SQLDataType.OFFSETDATETIME, time, OffsetDateTime.MAX, OffsetDateTime.MIN, time.withYear(-43));
        holds(SQLDataType.LOCALDATETIME, time.toLocalDateTime(), LocalDateTime.MAX, LocalDateTime.MIN);
        holds(SQLDataType.LOCALDATE, time.toLocalDate(), LocalDate.MAX, LocalDate.MIN);
        holds(SQLDataType.LOCALTIME, LocalTime.MIDNIGHT, LocalTime.MAX);
    }

    @Test
    void documentsBytesAndArraysAreRefused() {
        refuses(SQLDataType.JSONB);
        refuses(SQLDataType.JSON);
        refuses(SQLDataType.BLOB);
        refuses(SQLDataType.INTEGER.array());
        refuses(SQLDataType.INTERVAL);
        refuses(SQLDataType.OFFSETTIME);
    }
}
