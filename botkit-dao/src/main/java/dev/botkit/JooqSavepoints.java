package dev.botkit;

import dev.botkit.error.SqlErrors;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;

/** What jOOQ calls a transaction, inside of one of Botkit's: a savepoint. Its own provider would commit the whole. */
final class JooqSavepoints implements TransactionProvider {

    private final TransactionScope scope;

    JooqSavepoints(TransactionScope scope) {
        this.scope = scope;
    }

    private record Point(Savepoint savepoint) implements org.jooq.Transaction {}

    @Override
    public void begin(TransactionContext context) {
        try {
            context.transaction(new Point(scope.acquire().setSavepoint()));
        } catch (SQLException e) {
            throw SqlErrors.of("savepoint", e, null);
        }
    }

    @Override
    public void commit(TransactionContext context) {
        try {
            scope.acquire().releaseSavepoint(savepoint(context));
        } catch (SQLException e) {
            throw SqlErrors.of("release savepoint", e, null);
        }
    }

    @Override
    public void rollback(TransactionContext context) {
        try {
            scope.acquire().rollback(savepoint(context));
        } catch (SQLException e) {
            throw SqlErrors.of("rollback to savepoint", e, null);
        }
    }

    private static Savepoint savepoint(TransactionContext context) {
        if (context.transaction() instanceof Point point) {
            return point.savepoint();
        }
        throw new IllegalStateException("jOOQ ends a transaction that wasn't begun here.");
    }
}
