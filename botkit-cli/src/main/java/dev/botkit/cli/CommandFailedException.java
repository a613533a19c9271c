package dev.botkit.cli;

import org.jspecify.annotations.Nullable;

/** A verb can't do what was asked. The message is all that is printed: it says what is wrong and the way out. */
public final class CommandFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandFailedException(String message) {
        this(message, null);
    }

    public CommandFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
