package dev.botkit;

import java.sql.Connection;
import java.sql.SQLException;

/** The transaction that a cursor of the database needs: the open one or, where there is none, one of its own. */
final class CursorTransaction implements AutoCloseable {

    private final Connection connection;
    private final boolean isOwn;

    private CursorTransaction(Connection connection, boolean isOwn) {
        this.connection = connection;
        this.isOwn = isOwn;
    }

    static CursorTransaction on(Connection connection) throws SQLException {
        boolean isOwn = connection.getAutoCommit();
        if (isOwn) {
            connection.setAutoCommit(false);
        }
        return new CursorTransaction(connection, isOwn);
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
