package dev.botkit.error;

import java.sql.SQLException;

/**
 * A row or table is locked by somebody else, and the statement was not to wait, or not so long. It isn't tried again by
 * itself.
 */
public final class LockNotAvailableException extends StatementException {

    private static final long serialVersionUID = 1L;

    LockNotAvailableException(String sql, SQLException error) {
        super("What the statement needs is locked by another transaction: try again later", sql, error);
    }
}
