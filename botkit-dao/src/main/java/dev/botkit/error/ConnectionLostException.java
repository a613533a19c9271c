package dev.botkit.error;

import java.sql.SQLException;

/**
 * The connection broke, or the server ended it. Nothing of the transaction was kept; it can be run again on a new
 * connection, if what else it did can be done again.
 */
public final class ConnectionLostException extends StatementException {

    private static final long serialVersionUID = 1L;

    ConnectionLostException(String sql, SQLException error) {
        super("The connection was lost; nothing of its transaction was kept", sql, error);
    }
}
