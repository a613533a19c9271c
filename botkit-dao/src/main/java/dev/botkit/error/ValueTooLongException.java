package dev.botkit.error;

import java.sql.SQLException;

/** A text is longer than its column. */
public final class ValueTooLongException extends InvalidValueException {

    private static final long serialVersionUID = 1L;

    ValueTooLongException(String sql, SQLException error) {
        super("A text is longer than its column", sql, error);
    }
}
