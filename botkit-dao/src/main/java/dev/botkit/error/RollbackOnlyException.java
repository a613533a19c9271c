package dev.botkit.error;

import org.jspecify.annotations.Nullable;

/**
 * A transaction's work ended normally although a statement in it had failed: PostgreSQL keeps nothing of such a
 * transaction, so it was rolled back. Let the statement's exception through, or run what may fail in a savepoint.
 */
public final class RollbackOnlyException extends BotkitException {

    private static final long serialVersionUID = 1L;

    /** Keeps what the statement that failed had thrown. */
    public RollbackOnlyException(@Nullable Throwable cause) {
        super(
                "A statement failed and its exception was swallowed; nothing of the transaction could be kept, and it was"
                        + " rolled back. Let the exception through, or run what may fail with inSavepoint.",
                cause);
    }
}
