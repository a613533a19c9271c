package dev.botkit.error;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The connection was lost after a commit, or a write that runs on its own, was sent and before the answer came: it may
 * have happened or not. It is never tried again by itself.
 *
 * <p>To find out, begin the transaction with {@code TransactionOptions.traceable()} and ask {@code Botkit.outcomeOf};
 * or look for a row by a key that the application chose.
 */
public final class OutcomeUnknownException extends StatementException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String transactionId;

    OutcomeUnknownException(String sql, @Nullable String transactionId, SQLException error) {
        super("The connection was lost before the answer came: it may have been done or not", sql, error);
        this.transactionId = transactionId;
    }

    /** PostgreSQL's id of the transaction; empty where it wasn't asked for before. */
    public Optional<String> transactionId() {
        return Optional.ofNullable(transactionId);
    }
}
