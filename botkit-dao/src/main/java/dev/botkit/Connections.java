package dev.botkit;

import dev.botkit.error.NoConnectionException;
import java.sql.Connection;
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
        return connection;
    }

    @Override
    public void release(Connection connection) {
        source.release(connection);
    }

    void enterTransaction() {
        isInTransaction.set(true);
    }

    void leaveTransaction() {
        isInTransaction.remove();
    }
}
