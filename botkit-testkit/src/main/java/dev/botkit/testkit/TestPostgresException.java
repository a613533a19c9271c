package dev.botkit.testkit;

import org.jspecify.annotations.Nullable;

/** The tests can't have their database; the message says why and what to do. It never holds a password. */
public final class TestPostgresException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TestPostgresException(String message) {
        this(message, null);
    }

    TestPostgresException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
