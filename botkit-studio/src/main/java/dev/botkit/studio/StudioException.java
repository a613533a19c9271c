package dev.botkit.studio;

/** A {@link Studio} could not be opened. The message says why and names the way out; the cause is kept. */
public final class StudioException extends RuntimeException {

    StudioException(String message) {
        super(message);
    }

    StudioException(String message, Throwable cause) {
        super(message, cause);
    }
}
