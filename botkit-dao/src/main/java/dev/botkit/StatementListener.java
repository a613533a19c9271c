package dev.botkit;

import java.time.Duration;
import java.util.Optional;

/**
 * Is told of each statement after it ran, on the thread that ran it. What it throws reaches the caller of the verb.
 */
@FunctionalInterface
public interface StatementListener {

    /** A statement ran, or failed. */
    void ran(Execution execution);

    /**
     * One statement sent to the database.
     *
     * @param sql its text, without the values
     * @param kind what it does
     * @param rows the number of rows that came back, or were written
     * @param elapsed from the moment before it was sent until all rows were read
     * @param failure what the verb throws, if it failed
     */
    record Execution(String sql, StatementKind kind, int rows, Duration elapsed, Optional<Throwable> failure) {}
}
