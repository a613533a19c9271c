package dev.botkit.error;

import java.sql.SQLException;

/** A row breaks a CHECK. */
public final class CheckViolationException extends ConstraintViolationException {

    private static final long serialVersionUID = 1L;

    CheckViolationException(Violation violation, String sql, SQLException error) {
        super("A row breaks the check", violation, sql, error);
    }
}
