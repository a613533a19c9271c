package dev.botkit.lint;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;

/** A statement that failed. */
final class StepFailure extends Exception {
    private final SqlStatement statement;
    private final SQLException reason;

    StepFailure(SqlStatement statement, SQLException reason) {
        super(reason);
        this.statement = statement;
        this.reason = reason;
    }

    /** Whether it refuses to run in a transaction. */
    boolean isForTheTransaction() {
        return "25001".equals(reason.getSQLState());
    }

    /** The table whose rows don't allow the statement, where it is one of these. */
    Optional<Table> tableInTheWay(Catalogue tables) {
        var state = reason.getSQLState();
        if (state == null || !state.startsWith("23") || !(reason instanceof PSQLException e)) {
            return Optional.empty();
        }
        var message = e.getServerErrorMessage();
        if (message == null) {
            return Optional.empty();
        }
        String qualified = message.getSchema() + "." + message.getTable();
        return tables.tables().values().stream()
                .filter(table -> table.qualified().equals(qualified))
                .findAny();
    }

    LintException in(Script script) {
        return LintException.migration(script, statement.line(), reason);
    }
}
