package dev.botkit;

import java.sql.Savepoint;
import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;
import org.jspecify.annotations.Nullable;

/** What jOOQ calls a transaction, inside of one of Botkit's: a savepoint. Its own provider would commit the whole. */
final class JooqSavepoints implements TransactionProvider {

    private final TransactionScope scope;

    JooqSavepoints(TransactionScope scope) {
        this.scope = scope;
    }

    private record Point(Savepoint savepoint, @Nullable Throwable failedBefore) implements org.jooq.Transaction {}

    @Override
    public void begin(TransactionContext context) {
        Savepoint savepoint = Jdbc.get("savepoint", scope.acquire()::setSavepoint);
        context.transaction(new Point(savepoint, scope.failure()));
    }

    @Override
    public void commit(TransactionContext context) {
        Jdbc.run(
                "release savepoint",
                () -> scope.acquire().releaseSavepoint(point(context).savepoint()));
    }

    @Override
    public void rollback(TransactionContext context) {
        Point point = point(context);
        Jdbc.run("rollback to savepoint", () -> scope.acquire().rollback(point.savepoint()));
        scope.restore(point.failedBefore());
    }

    private static Point point(TransactionContext context) {
        if (context.transaction() instanceof Point point) {
            return point;
        }
        throw new IllegalStateException("jOOQ ends a transaction that wasn't begun here.");
    }
}
