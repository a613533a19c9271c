package dev.botkit;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * The handle of an open transaction, with all verbs. It is good until the work that it was given to returns; after that
 * each verb throws an {@link IllegalStateException}. It belongs to the thread of the work.
 */
public final class Transaction extends DeleteVerbs {

    private final TransactionScope scope;

    private Transaction(Statements statements, Cursors cursors, TransactionScope scope) {
        super(statements, cursors);
        this.scope = scope;
    }

    static Transaction of(Statements outer, Cursors cursors, TransactionScope scope) {
        DSLContext jooq = DSL.using(outer.jooq().configuration().derive(scope).derive(new JooqSavepoints(scope)));
        return new Transaction(outer.on(jooq, scope), cursors, scope);
    }

    /**
     * Runs work that is undone if it throws, and nothing before it: what it throws reaches the caller, who may catch it
     * and go on. Two round trips more, {@code savepoint} and {@code release savepoint}. This handle stays good inside.
     *
     * @throws dev.botkit.error.RollbackOnlyException when the work ends normally although a statement in it had failed;
     *     it is undone then too
     * @throws E what the work throws
     */
    public <X, E extends Exception> X inSavepoint(TransactionWork<X, E> work) throws E {
        return Transactions.savepoint(scope, () -> work.run(this));
    }

    @Override
    <X> X undoable(TransactionWork<X, RuntimeException> work) {
        return inSavepoint(work);
    }
}
