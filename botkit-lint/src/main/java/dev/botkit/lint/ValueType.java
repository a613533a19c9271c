package dev.botkit.lint;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column, or what its domain stands for.
 *
 * @param cast as a cast names the column's own type
 * @param name as in pg_type
 * @param category as in pg_type, such as N for numbers
 * @param modifier as in pg_attribute, -1 for none
 */
record ValueType(String cast, String name, char category, int modifier) {

    /** Out of the way of the first numbers, which migrations give to rows of their own. */
    private static final int OUT_OF_THE_WAY = 10_000;

    private static final int HEADER = 4;

    boolean isNumber() {
        return category == 'N';
    }

    /** A value as text, another for each row where the type has as many; null where there is none for this type. */
    @Nullable
    String value(long row, String column, int position) {
        return switch (category) {
            case 'N' -> number(row);
            case 'S' -> text(row, column);
            case 'B' -> row % 2 == 0 ? "true" : "false";
            case 'D' -> time(row, position);
            case 'T' -> "1 day";
            case 'A' -> "{}";
            case 'R' -> name.endsWith("multirange") ? "{}" : "empty";
            case 'I' -> "10.0.%d.%d".formatted(row / 256 % 256, row % 256);
            case 'V' -> modifier > 0 ? "0".repeat(modifier) : "0";
            case 'G' -> geometry();
            case 'U' -> other(row);
            default -> null;
        };
    }

    private String number(long row) {
        if (name.equals("numeric") && modifier >= HEADER) {
            int whole = ((modifier - HEADER) >> 16) - ((modifier - HEADER) & 0x7ff);
            return whole >= 5 ? String.valueOf(OUT_OF_THE_WAY + row) : String.valueOf(row % (long) Math.pow(10, whole));
        }
        return String.valueOf(OUT_OF_THE_WAY + row);
    }

    /** The end of it differs from row to row, and is what a short column keeps. */
    private String text(long row, String column) {
        String text = column.replace("\"", "") + " " + Long.toString(row, Character.MAX_RADIX);
        int length = modifier < 0 ? text.length() : modifier - HEADER;
        return text.substring(Math.max(0, text.length() - length)).strip().toLowerCase(Locale.ROOT);
    }

    /** Later in later columns, as an end follows its start; all of them in the past. */
    private String time(long row, int position) {
        if (name.equals("time") || name.equals("timetz")) {
            return LocalTime.of((int) (row % 24), position % 60).toString();
        }
        return Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .minus(400, ChronoUnit.DAYS)
                .plus(row % 300, ChronoUnit.DAYS)
                .plus(position % 60, ChronoUnit.DAYS)
                .toString();
    }

    private @Nullable String geometry() {
        return switch (name) {
            case "point" -> "(0,0)";
            case "box", "lseg" -> "(0,0),(1,1)";
            case "path", "polygon" -> "((0,0),(1,1),(1,0))";
            case "line" -> "{1,-1,0}";
            case "circle" -> "<(0,0),1>";
            default -> null;
        };
    }

    private @Nullable String other(long row) {
        return switch (name) {
            case "uuid" -> new UUID(0, row).toString();
            case "json", "jsonb" -> "{}";
            case "bytea" -> "\\x%08x".formatted(row);
            case "xml" -> "<row/>";
            case "tsvector", "tsquery" -> "row";
            case "macaddr" -> "08:00:2b:01:02:%02x".formatted(row % 256);
            case "macaddr8" -> "08:00:2b:01:02:03:04:%02x".formatted(row % 256);
            default -> null;
        };
    }
}
