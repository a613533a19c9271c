package dev.botkit;

import dev.botkit.error.NoConnectionException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;

/**
 * Where verbs take their connections from: the application's own source. While a thread is in a transaction of this
 * Botkit, a second connection is refused to it: what ran there would be no part of the transaction, and a pool of one
 * would wait for itself.
 */
final class Connections implements ConnectionSource {

    private final ConnectionProvider source;
    private final ThreadLocal<Boolean> isInTransaction = ThreadLocal.withInitial(() -> false);

    Connections(ConnectionProvider source) {
        this.source = source;
    }

    @Override
    public Connection acquire() {
        if (isInTransaction.get()) {
            throw new IllegalStateException(
                    "This thread is in a transaction: use the handle that was given to its work,"
                            + " not the Botkit it was begun with, which would run outside of it.");
        }
        Connection connection;
        try {
            connection = source.acquire();
        } catch (DataAccessException e) {
            throw new NoConnectionException(e.getCause() == null ? e : e.getCause());
        }
        if (connection == null) {
            throw new IllegalStateException("The DSLContext has no connection: create it with a DataSource.");
        }
        try {
            LoadingConnections.refuse(connection);
        } catch (IllegalStateException e) {
            release(connection);
            throw e;
        }
        return connected(connection);
    }

    /** Spring's connections connect when they are first used, and fail only then. */
    private Connection connected(Connection connection) {
        try {
            connection.getAutoCommit();
            return connection;
        } catch (SQLException e) {
            release(connection);
            throw new NoConnectionException(e);
        }
    }

    /** What became of its statements is known by then, and a connection that can't be closed changes nothing of it. */
    @Override
    public void release(Connection connection) {
        try {
            source.release(connection);
        } catch (DataAccessException e) {
            // Its pool sees to it.
        }
    }

    void enterTransaction() {
        isInTransaction.set(true);
    }

    void leaveTransaction() {
        isInTransaction.remove();
    }
}
