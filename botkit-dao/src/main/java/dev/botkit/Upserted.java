package dev.botkit;

/**
 * What became of a row that was given to an upsert.
 *
 * @param row the row as it is stored now
 */
public record Upserted<R>(Outcome outcome, R row) {

    /** Whether the row was there before, and whether it was written. */
    public enum Outcome {
        /** There was no row with its key. */
        INSERTED,
        /** A row with its key was there, and was written. */
        UPDATED,
        /** A row with its key was there, and was left as it is. */
        UNCHANGED
    }
}
