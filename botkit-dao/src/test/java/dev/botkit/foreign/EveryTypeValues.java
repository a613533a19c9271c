package dev.botkit.foreign;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.JSONB;

/** Rows of {@code every_type}, by the names of the components. */
final class EveryTypeValues {

    private EveryTypeValues() {}

    /** An everyday value for each column that must have one. */
    static Map<String, Object> required() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("small", (short) 7);
        row.put("whole", 42);
        row.put("large", 9_007_199_254_740_993L);
        row.put("single", 1.5f);
        row.put("twofold", 0.1d);
        row.put("exact", new BigDecimal("1234567890123456.0123456789"));
        row.put("yes", true);
        row.put("words", "it's \"quoted\" \\ and ü \uD83D\uDE00\n");
        row.put("short_", "brief");
        row.put("fixed", "abc");
        row.put("key", UUID.fromString("01234567-89ab-cdef-0123-456789abcdef"));
        row.put("bytes", "bytes\0\\".getBytes(StandardCharsets.UTF_8));
        row.put("day", LocalDate.of(2026, 2, 28));
        row.put("hour", LocalTime.of(23, 59, 59, 999_999_000));
        row.put("local", LocalDateTime.of(2026, 3, 29, 2, 30, 0, 123_456_000));
        row.put("moment", OffsetDateTime.of(2026, 3, 29, 2, 30, 0, 1_000, ZoneOffset.UTC));
        row.put("document", JSONB.valueOf("{\"a\": [1, null]}"));
        row.put("feeling", Shop.mood("very_happy"));
        row.put("tags", new String[] {"a", "b,c", "\"{}\"", ""});
        row.put("numbers", new Long[] {Long.MIN_VALUE, 0L, Long.MAX_VALUE});
        return row;
    }

    /** The same values in the columns that may be null as well. */
    static Map<String, Object> full() {
        Map<String, Object> row = required();
        required().forEach((name, value) -> row.put(optional(name), value));
        return row;
    }

    /** Null in each column that may be null, given as such. */
    static Map<String, Object> withNulls() {
        Map<String, Object> row = required();
        required().keySet().forEach(name -> row.put(optional(name), null));
        return row;
    }

    /** Values at the edges of their types. */
    static Map<String, Object> extreme() {
        Map<String, Object> row = required();
        row.put("small", Short.MIN_VALUE);
        row.put("whole", Integer.MIN_VALUE);
        row.put("large", Long.MIN_VALUE);
        row.put("single", Float.MIN_NORMAL);
        row.put("twofold", Double.NaN);
        row.put("exact", new BigDecimal("-9999999999999999999999999999.9999999999"));
        row.put("yes", false);
        row.put("words", "");
        row.put("bytes", new byte[0]);
        row.put("day", LocalDate.of(9999, 12, 31));
        row.put("hour", LocalTime.MIDNIGHT);
        row.put("local", LocalDateTime.of(1, 1, 1, 0, 0));
        row.put("moment", OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
        row.put("document", JSONB.valueOf("null"));
        row.put("tags", new String[0]);
        row.put("tagsN", new String[] {null, "NULL", "null"});
        row.put("numbers", new Long[] {null});
        row.put("twofoldN", Double.NEGATIVE_INFINITY);
        return row;
    }

    private static String optional(String required) {
        return (required.endsWith("_") ? required.substring(0, required.length() - 1) : required) + "N";
    }
}
