package dev.botkit;

import dev.botkit.mapping.NewRow;
import java.util.IdentityHashMap;

/** Rows that were inserted together, as stored, each by the value that it was given as. */
public final class Inserted {

    private final IdentityHashMap<NewRow<?, ?>, Object> rows = new IdentityHashMap<>();

    Inserted() {}

    void put(NewRow<?, ?> given, Object stored) {
        rows.put(given, stored);
    }

    /**
     * The row as stored.
     *
     * @param given the very value that was given, not one that is merely equal to it: equal values become different rows
     * @throws IllegalArgumentException when it wasn't given
     */
    @SuppressWarnings("unchecked") // Whatever was stored for a value was read by that value's own mapping.
    public <R> R get(NewRow<?, R> given) {
        Object stored = rows.get(given);
        if (stored == null) {
            throw new IllegalArgumentException(given + " is none of the " + rows.size()
                    + " values that were inserted: ask with the very value that was given; each method of it returns"
                    + " another.");
        }
        return (R) stored;
    }
}
