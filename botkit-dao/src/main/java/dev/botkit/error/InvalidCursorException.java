package dev.botkit.error;

/**
 * A cursor that Botkit didn't make for this very query: damaged, forged, of another query, filter, order or owner, or
 * signed with another secret. It is one and the same for all of them, so that nobody learns from trying.
 */
public final class InvalidCursorException extends BotkitException {

    private static final long serialVersionUID = 1L;

    /** Says no more than that. */
    public InvalidCursorException() {
        super("The cursor is not valid for this query: begin again without one.", null);
    }
}
