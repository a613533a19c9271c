package dev.botkit.lint;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/**
 * Migrations that could not be checked: one failed on the scratch database, its caller's rows did, or the database did.
 * The message has the file, the line and the SQLSTATE, and what the server said.
 */
public final class LintException extends RuntimeException {

    private static final String ROWS_MAY_BE_WHY =
            ". If the rows made up for the check are the reason, give others by MigrationLint.rows(…)";

    private LintException(String message, SQLException cause) {
        super(message, cause);
    }

    static LintException migration(Script script, int line, SQLException e) {
        return new LintException("%s:%d: failed, %s".formatted(script.file(), line, describe(e)), e);
    }

    static LintException rows(Script script, SQLException e) {
        return new LintException("The rows given before %s failed, %s".formatted(script.file(), describe(e)), e);
    }

    static LintException database(SQLException e) {
        return new LintException("The scratch database failed, " + describe(e), e);
    }

    /** Without the server's detail, which holds values of rows. */
    private static String describe(SQLException e) {
        var server = e instanceof PSQLException driver ? driver.getServerErrorMessage() : null;
        String message = server == null ? e.getMessage() : server.getMessage();
        String state = String.valueOf(e.getSQLState());
        return "SQLSTATE %s: %s%s".formatted(state, message, state.startsWith("23") ? ROWS_MAY_BE_WHY : "");
    }
}
