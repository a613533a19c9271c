package dev.botkit.seed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The two years before "today", in which everything happens: seconds since their beginning, and the time of each. */
final class Clock {

    static final int DAYS = 730;
    static final int DAY = 24 * 60 * 60;
    static final int END = DAYS * DAY;

    /** How busy the hours of a day are, in UTC: an offices' day, and a long evening. */
    private static final int[] HOURS = {
        2, 1, 1, 1, 2, 4, 8, 16, 30, 44, 52, 54, 46, 48, 52, 50, 46, 42, 36, 34, 32, 26, 14, 6
    };

    private final LocalDate firstDay;
    private final long start;

    Clock(LocalDate today) {
        this.firstDay = today.minusDays(DAYS);
        this.start = firstDay.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    LocalDate date(int day) {
        return firstDay.plusDays(day);
    }

    /** From 0 for Monday to 6 for Sunday. */
    int weekday(int day) {
        return date(day).getDayOfWeek().getValue() - 1;
    }

    /** The time, with the microseconds that a server's clock would have told. */
    OffsetDateTime at(int second, int micros) {
        return Instant.ofEpochSecond(start + second, micros * 1_000L).atOffset(ZoneOffset.UTC);
    }

    /** The same of a moment that may never have come. */
    @Nullable
    OffsetDateTime atIfEver(@Nullable Integer second, int micros) {
        return second == null ? null : at(second, micros);
    }

    /** The time so many microseconds after the beginning. */
    OffsetDateTime atMicros(long micros) {
        return at((int) (micros / 1_000_000), (int) (micros % 1_000_000));
    }

    /** A second of a day, by the rhythm of its hours. */
    static int ofDay(Dice dice) {
        return dice.weighted(HOURS) * 3600 + dice.below(3600);
    }

    /** A moment after another, more likely soon than late, and not after the end of {@code lastDay}. */
    static int after(int moment, int lastDay, Dice dice) {
        int day = moment / DAY;
        double soon = dice.fraction();
        int later = day + (int) (soon * soon * soon * (lastDay - day + 1));
        int drawn = later * DAY + ofDay(dice);
        int earliest = moment + 30 + dice.below(900);
        return Math.min(Math.max(drawn, earliest), (lastDay + 1) * DAY - 1);
    }
}
