package dev.botkit.error;

import org.jspecify.annotations.Nullable;

/**
 * No connection could be had: the pool has none free in time, the server takes no more, or doesn't answer. Nothing was
 * sent.
 */
public final class NoConnectionException extends BotkitException {

    private static final long serialVersionUID = 1L;

    /** Keeps the pool's or driver's exception. */
    public NoConnectionException(@Nullable Throwable cause) {
        super(
                "No connection could be had: all of the pool are taken, or the server takes no more or doesn't answer."
                        + " Nothing was sent.",
                cause);
    }
}
