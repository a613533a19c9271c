package dev.botkit.error;

import java.sql.SQLException;

/** The database can't take a value: out of the range of its column, of the wrong form, a division by zero. */
public sealed class InvalidValueException extends StatementException permits ValueTooLongException {

    private static final long serialVersionUID = 1L;

    InvalidValueException(String sql, SQLException error) {
        this("The database can't take a value", sql, error);
    }

    InvalidValueException(String problem, String sql, SQLException error) {
        super(problem, sql, error);
    }
}
