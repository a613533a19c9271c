package dev.botkit.error;

import org.jspecify.annotations.Nullable;

/**
 * What Botkit throws when a verb can't do what it was asked. No message holds a bound value. A value that is refused
 * before anything is sent is an {@link IllegalArgumentException} instead.
 */
public abstract sealed class BotkitException extends RuntimeException
        permits InvalidCursorException,
                NoConnectionException,
                NotFoundException,
                NotUniqueException,
                PreviewExceededException,
                RollbackOnlyException,
                StaleRowException,
                StatementException,
                UpsertRefusedException {

    private static final long serialVersionUID = 1L;

    BotkitException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
