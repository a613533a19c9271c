package dev.botkit.seed;

import org.jspecify.annotations.Nullable;

/**
 * A chatbot.
 *
 * @param created the second
 * @param closed the second in which it was deleted; null while it is in use
 * @param draft whether it was never shown to anybody
 * @param active whether it answers
 * @param counted whether its use is counted; null, undecided, counts too
 */
record Bot(
        int id,
        Company company,
        Person owner,
        String name,
        Template description,
        int created,
        @Nullable Integer closed,
        boolean draft,
        boolean active,
        @Nullable Boolean counted) {

    /** The first whole day of its life. */
    int firstDay() {
        return created / Clock.DAY + 1;
    }

    /** The day after its last whole one. */
    int endDay() {
        return closed == null ? Clock.DAYS : closed / Clock.DAY;
    }

    boolean isCounted() {
        return !Boolean.FALSE.equals(counted);
    }
}
