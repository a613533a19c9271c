package dev.botkit.mapping;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;

/**
 * Times and days as PostgreSQL reads them: to the microsecond, the driver's way of rounding, and with years of any
 * length, before Christ too. The ends of Java's calendar are infinity to the driver, and so they are here.
 */
final class TimeText {

    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR_OF_ERA, 4, 9, SignStyle.NORMAL)
            .appendPattern("-MM-dd")
            .toFormatter();
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .toFormatter();
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .append(DAY)
            .appendLiteral(' ')
            .append(TIME)
            .toFormatter();

    private TimeText() {}

    /** In UTC, since PostgreSQL knows no offset of 16 hours or more. */
    static String of(OffsetDateTime moment) {
        return isEndless(moment.getYear())
                ? infinity(moment.getYear())
                : text(moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime(), "+00");
    }

    static String of(LocalDateTime time) {
        return isEndless(time.getYear()) ? infinity(time.getYear()) : text(time, "");
    }

    private static String text(LocalDateTime time, String zone) {
        LocalDateTime rounded = toMicros(time, LocalDateTime.class);
        return LOCAL.format(rounded) + zone + era(rounded.toLocalDate());
    }

    static String of(LocalDate day) {
        return isEndless(day.getYear()) ? infinity(day.getYear()) : DAY.format(day) + era(day);
    }

    private static boolean isEndless(int year) {
        return year == Year.MAX_VALUE || year == Year.MIN_VALUE;
    }

    private static String infinity(int year) {
        return year > 0 ? "infinity" : "-infinity";
    }

    /** The last half microsecond of a day is the end of it, not the beginning. */
    static String of(LocalTime time) {
        return time.getNano() > 999_999_499 && time.getHour() == 23 && time.getMinute() == 59 && time.getSecond() == 59
                ? "24:00:00"
                : TIME.format(toMicros(time, LocalTime.class));
    }

    private static String era(LocalDate day) {
        return day.getEra() == IsoEra.BCE ? " BC" : "";
    }

    private static <V extends Temporal> V toMicros(V time, Class<V> type) {
        int beyond = time.get(ChronoField.NANO_OF_SECOND) % 1_000;
        return type.cast(time.plus(beyond < 500 ? -beyond : 1_000 - beyond, ChronoUnit.NANOS));
    }
}
