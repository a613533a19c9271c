package dev.botkit;

import org.jspecify.annotations.Nullable;

/** What Botkit throws when a verb can't do what it was asked. No message holds a bound value. */
public abstract sealed class BotkitException extends RuntimeException
        permits InvalidCursorException, NotFoundException, NotUniqueException, StatementException {

    private static final long serialVersionUID = 1L;

    BotkitException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
