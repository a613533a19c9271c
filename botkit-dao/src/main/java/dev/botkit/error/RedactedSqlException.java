package dev.botkit.error;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The driver's exception, without what may be a value of a row: safe to be printed with a stack trace. */
final class RedactedSqlException extends SQLException {

    private static final long serialVersionUID = 1L;

    /**
     * Classes of SQLState whose message names constraints, tables and states, never values: connection, constraint,
     * transaction, syntax and access, resources, prerequisite, intervention.
     */
    private static final Set<String> WITHOUT_VALUES = Set.of("08", "23", "25", "40", "42", "53", "55", "57");

    private RedactedSqlException(SQLException original) {
        super(message(original), original.getSQLState(), original.getErrorCode());
        setStackTrace(original.getStackTrace());
        if (original.getCause() != null && isWithoutValues(original)) {
            initCause(original.getCause());
        }
    }

    static RedactedSqlException of(SQLException original) {
        return new RedactedSqlException(original);
    }

    private static @Nullable String message(SQLException error) {
        if (!isWithoutValues(error)) {
            return "The message is left out, since it may hold values; see StatementException.driverError().";
        }
        ServerErrorMessage server = error instanceof PSQLException driver ? driver.getServerErrorMessage() : null;
        return server == null ? error.getMessage() : server.getMessage();
    }

    private static boolean isWithoutValues(SQLException error) {
        String state = error.getSQLState();
        return state == null || (state.length() == 5 && WITHOUT_VALUES.contains(state.substring(0, 2)));
    }
}
