package dev.botkit.error;

import java.sql.SQLException;
import java.util.List;

/**
 * A row breaks a constraint of its table.
 */
public abstract sealed class ConstraintViolationException extends StatementException
        permits CheckViolationException,
                ForeignKeyViolationException,
                NotNullViolationException,
                UniqueViolationException {

    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    ConstraintViolationException(String problem, Violation violation, String sql, SQLException error) {
        super(problem + violation, sql, error);
        this.violation = violation;
    }

    /** The name of the constraint; empty for NOT NULL, which has none. */
    public String constraint() {
        return violation.constraint();
    }

    /** The name of the table; empty when the server didn't say. */
    public String table() {
        return violation.table();
    }

    /** The names of the columns it is about; empty where that can't be told: a CHECK, a table that isn't known. */
    public List<String> columns() {
        return violation.columns();
    }
}
