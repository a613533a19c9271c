package dev.botkit.schema;

import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * The schema could not be brought to its version; the service should not start. What was applied before the failing
 * migration stays applied.
 *
 * <p>The message names the migration and the SQLSTATE. Statements, values and addresses stand in the cause alone, as any
 * of them may hold a secret.
 */
public final class SchemaMigrationException extends RuntimeException {

    /** The findings among the advice, which tells of options of a tool that isn't used here. */
    private static final Pattern FINDING = Pattern.compile("(Detected|Migration|->) .*");

    private static final Pattern SCRIPT = Pattern.compile("\\bV[0-9.]+__\\w+\\.sql\\b");

    private SchemaMigrationException(String message, Throwable cause) {
        super(message, cause);
    }

    static SchemaMigrationException of(FlywayException e) {
        return new SchemaMigrationException("The database was not migrated: " + describe(e), e);
    }

    private static String describe(FlywayException e) {
        if (e instanceof FlywayValidateException) {
            return "its history and the migrations of this library differ.\n"
                    + lines(e).filter(line -> FINDING.matcher(line).matches()).collect(Collectors.joining("\n"));
        }
        var script = SCRIPT.matcher(String.valueOf(e.getMessage()));
        return (script.find() ? script.group() + " failed" : e.getErrorCode()) + sqlState(e) + ". The cause says why.";
    }

    private static Stream<String> lines(FlywayException e) {
        return String.valueOf(e.getMessage()).lines();
    }

    private static String sqlState(FlywayException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return ", SQLSTATE " + sql.getSQLState();
            }
        }
        return "";
    }
}
