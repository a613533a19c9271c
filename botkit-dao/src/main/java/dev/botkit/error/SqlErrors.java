package dev.botkit.error;

import java.sql.SQLException;
import java.util.Set;
import org.jooq.Schema;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Turns what the driver throws into what Botkit throws. */
public final class SqlErrors {

    /** The server ended the connection: an administrator, a crash, a start-up, too long a pause in a transaction. */
    private static final Set<String> ENDED_BY_SERVER =
            Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "25P03", "25P04");

    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";

    private SqlErrors() {}

    /**
     * The exception for a failed statement.
     *
     * @param schema the generated schema, which knows the columns of a broken key; null where there is none
     */
    public static StatementException of(String sql, SQLException error, @Nullable Schema schema) {
        if (isConnectionLost(error)) {
            return new ConnectionLostException(sql, error);
        }
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        return switch (state) {
            case "23505" -> new UniqueViolationException(violation(error, schema), sql, error);
            case "23503", "23001" -> new ForeignKeyViolationException(violation(error, schema), sql, error);
            case "23514" -> new CheckViolationException(violation(error, schema), sql, error);
            case "23502" -> new NotNullViolationException(violation(error, schema), sql, error);
            case "22001" -> new ValueTooLongException(sql, error);
            case SERIALIZATION_FAILURE, DEADLOCK -> new RetryableException(sql, error);
            case "55P03" -> new LockNotAvailableException(sql, error);
            case "57014" -> new StatementTimeoutException(sql, error);
            case "25006" -> new ReadOnlyException(sql, error);
            default ->
                state.startsWith("22") ? new InvalidValueException(sql, error) : new StatementException(sql, error);
        };
    }

    private static Violation violation(SQLException error, @Nullable Schema schema) {
        return Violation.of(error instanceof PSQLException driver ? driver.getServerErrorMessage() : null, schema);
    }

    /**
     * The exception for a statement that would have been kept at once, whose answer never came.
     *
     * @param transactionId PostgreSQL's id of the transaction, if it is known
     */
    public static StatementException outcomeUnknown(String sql, SQLException error, @Nullable String transactionId) {
        return new OutcomeUnknownException(sql, transactionId, error);
    }

    /** Whether the database chose the transaction to fail so that others could go on. */
    public static boolean isRetryable(String sqlState) {
        return sqlState.equals(SERIALIZATION_FAILURE) || sqlState.equals(DEADLOCK);
    }

    /** Whether the connection is gone, rather than a statement refused. */
    public static boolean isConnectionLost(SQLException error) {
        String state = error.getSQLState();
        // The driver always says a state; a pool that took a broken connection away says none.
        return state == null || state.startsWith("08") || ENDED_BY_SERVER.contains(state);
    }
}
