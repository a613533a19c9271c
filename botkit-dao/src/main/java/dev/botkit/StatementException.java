package dev.botkit;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database refused or failed a statement. */
public final class StatementException extends BotkitException {

    private static final long serialVersionUID = 1L;

    private final String sql;
    private final @Nullable String sqlState;

    StatementException(String sql, SQLException cause) {
        super("The database failed a statement (SQLState " + cause.getSQLState() + "). It was: " + sql, cause);
        this.sql = sql;
        this.sqlState = cause.getSQLState();
    }

    /** The text of the statement, without its values. */
    public String sql() {
        return sql;
    }

    /** PostgreSQL's five-letter code of what went wrong; empty when the driver gave none. */
    public Optional<String> sqlState() {
        return Optional.ofNullable(sqlState);
    }
}
