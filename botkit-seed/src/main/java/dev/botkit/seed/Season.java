package dev.botkit.seed;

import dev.botkit.seed.Dice.Topic;

/** How busy the days of a trade are: by the day of the week, more and more over the years, and a little by chance. */
final class Season {

    /** Up to the beginning of each day. */
    private final double[] busyUntil = new double[Clock.DAYS + 1];

    Season(Trade trade, Clock clock, long seed) {
        for (int day = 0; day < Clock.DAYS; day++) {
            double growth = 1 + 2.0 * day / Clock.DAYS;
            double chance = 0.7
                    + 0.6
                            * Dice.of(seed, Topic.CALENDAR, trade.name().hashCode(), day)
                                    .fraction();
            busyUntil[day + 1] = busyUntil[day] + trade.week().get(clock.weekday(day)) * growth * chance;
        }
    }

    /** The place in the season at which a share of what lies between two days is over. */
    double place(int firstDay, int endDay, double share) {
        return busyUntil[firstDay] + (busyUntil[endDay] - busyUntil[firstDay]) * share;
    }

    boolean isOverOn(int day, double place) {
        return place < busyUntil[day + 1];
    }
}
