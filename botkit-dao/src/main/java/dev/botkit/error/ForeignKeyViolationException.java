package dev.botkit.error;

import java.sql.SQLException;

/** A row refers to one that isn't there, or one that is to go is still referred to. */
public final class ForeignKeyViolationException extends ConstraintViolationException {

    private static final long serialVersionUID = 1L;

    ForeignKeyViolationException(Violation violation, String sql, SQLException error) {
        super(
                "A row refers to one that isn't there, or is still referred to, by the foreign key",
                violation,
                sql,
                error);
    }
}
