package dev.botkit.mapping;

import static java.time.temporal.ChronoField.ERA;
import static java.time.temporal.ChronoField.NANO_OF_SECOND;
import static java.time.temporal.ChronoField.YEAR_OF_ERA;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/**
 * Times as PostgreSQL reads them, where the driver would take what {@code toString} gives: ISO's signs before years are
 * unknown to the server. Rounded and without bounds as the driver does it with a single value.
 */
final class TimeText {

    private static final String INFINITY = "infinity";
    private static final String MINUS_INFINITY = "-infinity";
    private static final LocalTime LAST_BEFORE_MIDNIGHT = LocalTime.MAX.minusNanos(499);
    private static final int HALF_A_MICROSECOND = 500;

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(NANO_OF_SECOND, 0, 6, true)
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendValue(YEAR_OF_ERA, 4, 10, SignStyle.NEVER)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter ERA_TEXT = new DateTimeFormatterBuilder()
            .appendText(ERA, Map.of(0L, " BC", 1L, ""))
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter DATE =
            new DateTimeFormatterBuilder().append(DAY).append(ERA_TEXT).toFormatter(Locale.ROOT);
    private static final DateTimeFormatter LOCAL = dateTime("");
    private static final DateTimeFormatter UTC = dateTime("+00");

    private TimeText() {}

    private static DateTimeFormatter dateTime(String zone) {
        return new DateTimeFormatterBuilder()
                .append(DAY)
                .appendLiteral(' ')
                .append(TIME)
                .appendLiteral(zone)
                .append(ERA_TEXT)
                .toFormatter(Locale.ROOT);
    }

    static String of(OffsetDateTime time) {
        if (time.equals(OffsetDateTime.MAX)) {
            return INFINITY;
        }
        if (time.equals(OffsetDateTime.MIN)) {
            return MINUS_INFINITY;
        }
        return UTC.format(rounded(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()));
    }

    static String of(LocalDateTime time) {
        if (time.equals(LocalDateTime.MAX)) {
            return INFINITY;
        }
        return time.equals(LocalDateTime.MIN) ? MINUS_INFINITY : LOCAL.format(rounded(time));
    }

    static String of(LocalDate day) {
        if (day.equals(LocalDate.MAX)) {
            return INFINITY;
        }
        return day.equals(LocalDate.MIN) ? MINUS_INFINITY : DATE.format(day);
    }

    static String of(LocalTime time) {
        return time.isBefore(LAST_BEFORE_MIDNIGHT)
                ? TIME.format(time.plusNanos(HALF_A_MICROSECOND).truncatedTo(ChronoUnit.MICROS))
                : "24:00:00";
    }

    private static LocalDateTime rounded(LocalDateTime time) {
        return time.plusNanos(HALF_A_MICROSECOND).truncatedTo(ChronoUnit.MICROS);
    }
}
