package dev.botkit.error;

import java.sql.SQLException;

/**
 * The statement took longer than it may, and was cancelled. It isn't tried again by itself.
 */
public final class StatementTimeoutException extends StatementException {

    private static final long serialVersionUID = 1L;

    StatementTimeoutException(String sql, SQLException error) {
        super(
                "The statement was cancelled, most likely by a timeout: raise it, or make the statement do less",
                sql,
                error);
    }
}
