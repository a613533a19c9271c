package dev.botkit.schema;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Tells in one sentence what went wrong and the way out, for whoever sees no stack trace. */
final class Failure {

    private static final Pattern SCRIPT = Pattern.compile("\\b[VU][0-9.]+__\\w+\\.sql\\b");

    private Failure() {}

    /**
     * The exception itself, where it says all that or has nothing to do with a database.
     *
     * @param what what wasn't done
     * @param place where the server is, such as {@code " at localhost:5432"}; may be empty
     */
    static RuntimeException of(String what, Exception e, String place) {
        if (e instanceof SchemaMigrationException said) {
            return said;
        }
        var sql = chain(e).filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .reduce((outer, inner) -> inner.getSQLState() == null ? outer : inner);
        if (sql.isPresent()) {
            return new SchemaMigrationException(what + ": " + describe(sql.get(), e, place), e);
        }
        if (e instanceof FlywayException flyway) {
            return new SchemaMigrationException(what + ": " + describe(flyway), e);
        }
        return e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
    }

    private static String describe(SQLException sql, Exception e, String place) {
        var state = String.valueOf(sql.getSQLState());
        return switch (state) {
            case "null" -> "the data source has no connection to give: its pool is exhausted, or wrongly set up.";
            case "08001" -> "no server answers" + place + ". Is it running, and is the address right?";
            case "28P01", "28000", "08004" ->
                "the server" + place + " refuses this user or password (SQLSTATE " + state + ").";
            case "3D000" -> "the database doesn't exist on the server" + place + "; create it first.";
            case "53300" -> "the server has no connection left; try again, or raise its max_connections.";
            case "57P03" -> "the server is starting up or shutting down; try again.";
            case "25006" -> "the server only reads, as a standby does; connect to the primary.";
            case "55P03", "40P01" -> script(e) + "others hold a lock on its table; try again when they are less busy.";
            case "42501" ->
                script(e) + said(sql) + ". The role has to own the tables, and to have CREATE on their schema.";
            default ->
                state.startsWith("08")
                        ? script(e) + "the connection broke (SQLSTATE " + state + "). What was kept, the status tells."
                        : script(e) + said(sql) + " (SQLSTATE " + state + ").";
        };
    }

    private static String describe(FlywayException e) {
        return switch (e.getErrorCode().toString()) {
            case "NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE" ->
                "its schema holds tables, but no history of migrations; give this library's tables a schema of their own.";
            default -> script(e) + e.getErrorCode() + ". The cause says why.";
        };
    }

    private static String script(Exception e) {
        return chain(e).flatMap(cause ->
                        SCRIPT.matcher(String.valueOf(cause.getMessage())).results())
                .findFirst()
                .map(file -> file.group() + " failed: ")
                .orElse("");
    }

    /**
     * The server's own words, unless they may quote a value: data exceptions do, and whatever a function raises. Names
     * of objects are no secret; detail, hint and context are left out.
     */
    private static String said(SQLException sql) {
        var state = sql.getSQLState();
        return Optional.of(sql)
                .filter(PSQLException.class::isInstance)
                .filter(said -> !state.startsWith("22") && !state.startsWith("P0"))
                .map(said -> ((PSQLException) said).getServerErrorMessage())
                .map(ServerErrorMessage::getMessage)
                .orElse("the cause says why");
    }

    private static Stream<Throwable> chain(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }
}
