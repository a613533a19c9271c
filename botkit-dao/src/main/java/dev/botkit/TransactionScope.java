package dev.botkit;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** The one connection of an open transaction, for as long as its handle may be used. */
final class TransactionScope implements ConnectionSource {

    private final Connection connection;
    private @Nullable Throwable failure;
    private boolean ended;

    TransactionScope(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Connection acquire() {
        if (ended) {
            throw new IllegalStateException("The transaction of this handle has ended: what is to be in it belongs into"
                    + " its work, and what isn't goes to the Botkit.");
        }
        LoadingConnections.refuse(connection);
        return connection;
    }

    @Override
    public void release(Connection released) {
        // It is kept until the transaction ends.
    }

    Connection connection() {
        return connection;
    }

    /** Remembers the first failure of a statement, after which the server keeps nothing. */
    void failed(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    /** Whether the server will keep nothing, whoever ran the statement that failed: jOOQ, or the application itself. */
    boolean isAborted() {
        return failure != null
                || Jdbc.get(
                        "commit",
                        () -> connection.isWrapperFor(BaseConnection.class)
                                && connection.unwrap(BaseConnection.class).getTransactionState()
                                        == TransactionState.FAILED);
    }

    /** Forgets a failure that a savepoint undid. */
    void restore(@Nullable Throwable before) {
        failure = before;
    }

    void end() {
        ended = true;
    }
}
