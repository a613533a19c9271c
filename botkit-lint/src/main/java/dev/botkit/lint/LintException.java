package dev.botkit.lint;

import java.sql.SQLException;

/**
 * Migrations that could not be checked: one failed on the scratch database, its caller's rows did, or the database did.
 * The message has the file, the line and the SQLSTATE, and what the server said.
 */
public final class LintException extends RuntimeException {

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

    private static String describe(SQLException e) {
        return "SQLSTATE %s: %s".formatted(e.getSQLState(), e.getMessage());
    }
}
