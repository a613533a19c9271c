package dev.botkit;

import java.sql.Connection;
import java.sql.SQLException;

/** The transaction that a verb of several steps needs: the open one or, where there is none, one of its own. */
final class OwnTransaction implements AutoCloseable {

    private final Connection connection;
    private final boolean isOwn;

    private OwnTransaction(Connection connection, boolean isOwn) {
        this.connection = connection;
        this.isOwn = isOwn;
    }

    static OwnTransaction on(Connection connection) throws SQLException {
        boolean isOwn = connection.getAutoCommit();
        if (isOwn) {
            connection.setAutoCommit(false);
        }
        return new OwnTransaction(connection, isOwn);
    }

    boolean isOwn() {
        return isOwn;
    }

    void commit() throws SQLException {
        if (isOwn) {
            connection.commit();
        }
    }

    /** Rolls back what was not committed, and leaves the connection as it was found. */
    @Override
    public void close() throws SQLException {
        if (isOwn) {
            try {
                connection.rollback();
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
