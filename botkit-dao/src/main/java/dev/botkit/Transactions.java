package dev.botkit;

import dev.botkit.error.BotkitException;
import dev.botkit.error.ConnectionLostException;
import dev.botkit.error.RetryableException;
import dev.botkit.error.RollbackOnlyException;
import dev.botkit.error.SqlErrors;
import dev.botkit.error.StatementException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Function;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Begins, ends and repeats transactions. */
final class Transactions {

    private static final String BEGIN = "begin";
    private static final String COMMIT = "commit";
    private static final Duration NETWORK_GRACE = Duration.ofSeconds(5);

    private final Connections connections;
    private final Function<TransactionScope, Transaction> handles;

    /**
     * @param handles makes the handle of a transaction
     */
    Transactions(Connections connections, Function<TransactionScope, Transaction> handles) {
        this.connections = connections;
        this.handles = handles;
    }

    <X, E extends Exception> X run(TransactionOptions options, TransactionWork<X, E> work) throws E {
        for (int attempt = 1; ; attempt++) {
            RuntimeException failure;
            Connection connection = connections.acquire();
            try {
                if (!Jdbc.get(BEGIN, connection::getAutoCommit)) {
                    return joined(connection, options, work);
                }
                return own(connection, options, work);
            } catch (BotkitException | DataAccessException e) {
                failure = e;
            } finally {
                connections.release(connection);
            }
            if (attempt >= options.attempts() || !wouldHelpToRepeat(failure)) {
                throw failure;
            }
            Backoff.sleep(attempt, failure);
        }
    }

    private static boolean wouldHelpToRepeat(RuntimeException failure) {
        return switch (failure) {
            case RetryableException chosen -> true;
            case ConnectionLostException lost -> true;
            case DataAccessException ofJooq -> SqlErrors.isRetryable(ofJooq.sqlState());
            default -> false;
        };
    }

    private <X, E extends Exception> X own(
            Connection connection, TransactionOptions options, TransactionWork<X, E> work) throws E {
        TransactionScope scope = new TransactionScope(connection);
        int networkTimeout = Jdbc.get(BEGIN, connection::getNetworkTimeout);
        Jdbc.run(BEGIN, () -> connection.setAutoCommit(false));
        connections.enterTransaction();
        boolean isCommitted = false;
        try {
            String id = begin(connection, options);
            X result = work.run(handles.apply(scope));
            if (scope.isAborted()) {
                throw new RollbackOnlyException(scope.failure());
            }
            commit(connection, id);
            isCommitted = true;
            return result;
        } finally {
            scope.end();
            connections.leaveTransaction();
            leave(connection, isCommitted, options.timeout() == null ? null : networkTimeout);
        }
    }

    /** What the options ask for, in one trip; gives the transaction's id if it is to be traceable. */
    private static @Nullable String begin(Connection connection, TransactionOptions options) {
        if (options.isPlain()) {
            return null;
        }
        String sql = String.join(";\n", options.statements());
        if (options.timeout() != null) {
            long millis = options.timeout().plus(NETWORK_GRACE).toMillis();
            Jdbc.run(sql, () -> connection.setNetworkTimeout(Runnable::run, (int) Math.min(millis, Integer.MAX_VALUE)));
        }
        try (Statement statement = connection.createStatement()) {
            boolean hasRows = statement.execute(sql);
            while (options.isTraceable() && !hasRows) {
                hasRows = statement.getMoreResults();
            }
            if (!options.isTraceable()) {
                return null;
            }
            ResultSet id = statement.getResultSet();
            id.next();
            return id.getString(1);
        } catch (SQLException e) {
            throw SqlErrors.of(sql, e, null);
        }
    }

    private static void commit(Connection connection, @Nullable String id) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw failedCommit(e, id);
        }
    }

    private static RuntimeException failedCommit(SQLException error, @Nullable String id) {
        if (SqlErrors.isConnectionLost(error)) {
            return SqlErrors.outcomeUnknown(COMMIT, error, id);
        }
        StatementException failure = SqlErrors.of(COMMIT, error, null);
        // What the driver says when the server answers a commit with a rollback.
        return "25P02".equals(error.getSQLState()) ? new RollbackOnlyException(failure) : failure;
    }

    /** Leaves the connection as it was found; one that can't be is closed, so that nobody gets it with a past. */
    private static void leave(Connection connection, boolean isCommitted, @Nullable Integer networkTimeout) {
        try {
            if (!isCommitted) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
            if (networkTimeout != null) {
                connection.setNetworkTimeout(Runnable::run, networkTimeout);
            }
        } catch (SQLException e) {
            abort(connection);
        }
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // It is broken already, which is what is wanted.
        }
    }

    /** In a transaction that somebody else began and will end: a savepoint of it. */
    private <X, E extends Exception> X joined(
            Connection connection, TransactionOptions options, TransactionWork<X, E> work) throws E {
        if (!options.isPlain()) {
            throw new IllegalStateException(
                    "A transaction is open already, and this one would join it: isolation, mode,"
                            + " timeout and tracing are chosen where it begins.");
        }
        TransactionScope scope = new TransactionScope(connection);
        try {
            return savepoint(scope, () -> work.run(handles.apply(scope)));
        } finally {
            scope.end();
        }
    }

    /** What runs in a savepoint. */
    @FunctionalInterface
    interface Inner<X, E extends Exception> {
        X run() throws E;
    }

    /** Undoes what the work wrote if it fails, and nothing before it. */
    static <X, E extends Exception> X savepoint(TransactionScope scope, Inner<X, E> work) throws E {
        Connection connection = scope.acquire();
        Throwable failedBefore = scope.failure();
        Savepoint savepoint = Jdbc.get("savepoint", connection::setSavepoint);
        boolean isKept = false;
        try {
            X result = work.run();
            if (scope.failure() != failedBefore || scope.isAborted()) {
                throw new RollbackOnlyException(scope.failure());
            }
            Jdbc.run("release savepoint", () -> connection.releaseSavepoint(savepoint));
            isKept = true;
            return result;
        } finally {
            if (!isKept) {
                undo(scope, savepoint, failedBefore);
            }
        }
    }

    private static void undo(TransactionScope scope, Savepoint savepoint, @Nullable Throwable failedBefore) {
        try {
            scope.connection().rollback(savepoint);
            scope.restore(failedBefore);
        } catch (SQLException e) {
            scope.failed(SqlErrors.of("rollback to savepoint", e, null));
        }
    }
}
