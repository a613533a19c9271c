package dev.botkit;

import dev.botkit.StatementListener.Execution;
import dev.botkit.error.SqlErrors;
import dev.botkit.error.StatementException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jooq.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to tell of what ran: the listener, and of failures the transaction, which can't be kept after one. */
record Reports(ConnectionSource connections, @Nullable StatementListener listener) {

    /**
     * @param start {@link System#nanoTime} before it was sent
     */
    void ran(String sql, StatementKind kind, long rows, long start, @Nullable Throwable failure) {
        if (listener != null) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            int count = (int) Math.min(rows, Integer.MAX_VALUE);
            listener.ran(new Execution(sql, kind, count, elapsed, Optional.ofNullable(failure)));
        }
    }

    /**
     * What the caller gets; a transaction remembers it too.
     *
     * @param isKeptAtOnce whether it was kept, if it was done at all
     */
    StatementException failure(String sql, boolean isKeptAtOnce, Optional<Schema> schema, SQLException error) {
        StatementException failure = isKeptAtOnce && SqlErrors.isConnectionLost(error)
                ? SqlErrors.outcomeUnknown(sql, error, null)
                : SqlErrors.of(sql, error, schema.orElse(null));
        failed(failure);
        return failure;
    }

    void failed(Throwable failure) {
        if (connections instanceof TransactionScope scope) {
            scope.failed(failure);
        }
    }
}
