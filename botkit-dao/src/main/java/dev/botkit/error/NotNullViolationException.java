package dev.botkit.error;

import java.sql.SQLException;

/** A column that is NOT NULL was to be NULL. */
public final class NotNullViolationException extends ConstraintViolationException {

    private static final long serialVersionUID = 1L;

    NotNullViolationException(Violation violation, String sql, SQLException error) {
        super("NULL in a column that is NOT NULL,", violation, sql, error);
    }
}
