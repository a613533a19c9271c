package dev.botkit.error;

import java.sql.SQLException;

/** Another row has the same key. */
public final class UniqueViolationException extends ConstraintViolationException {

    private static final long serialVersionUID = 1L;

    UniqueViolationException(Violation violation, String sql, SQLException error) {
        super("Another row has the same", violation, sql, error);
    }
}
