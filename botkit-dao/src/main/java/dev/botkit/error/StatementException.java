package dev.botkit.error;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database refused or failed a statement. What can be told apart has a subclass; the rest, such as a full disk or a
 * missing privilege, is this class itself, with PostgreSQL's code in {@link #sqlState}.
 */
public sealed class StatementException extends BotkitException
        permits ConnectionLostException,
                ConstraintViolationException,
                InvalidValueException,
                LockNotAvailableException,
                OutcomeUnknownException,
                ReadOnlyException,
                RetryableException,
                StatementTimeoutException {

    private static final long serialVersionUID = 1L;

    private final String sql;
    private final @Nullable String sqlState;
    private final SQLException driverError;

    StatementException(String sql, SQLException error) {
        this("The database failed a statement", sql, error);
    }

    StatementException(String problem, String sql, SQLException error) {
        super(problem + " (SQLState " + error.getSQLState() + "). It was: " + sql, RedactedSqlException.of(error));
        this.sql = sql;
        this.sqlState = error.getSQLState();
        this.driverError = error;
    }

    /** The text of the statement, without its values. */
    public String sql() {
        return sql;
    }

    /** PostgreSQL's five-letter code of what went wrong; empty when the driver gave none. */
    public Optional<String> sqlState() {
        return Optional.ofNullable(sqlState);
    }

    /**
     * What the driver threw, with the server's detail, which may hold values of rows: for a debugger, not for a log. The
     * cause of this exception is the same without them.
     */
    public SQLException driverError() {
        return driverError;
    }
}
