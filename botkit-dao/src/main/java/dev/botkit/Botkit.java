package dev.botkit;

import dev.botkit.error.OutcomeUnknownException;
import dev.botkit.error.StatementException;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.ExecuteWithoutWhere;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * Runs queries and writes against PostgreSQL, each on its own or in transactions.
 *
 * <p>Immutable and safe to share between threads; an application has one. Each verb joins whatever transaction its
 * connection is in, Spring's for example; where none is open it is one of its own.
 */
public final class Botkit extends DeleteVerbs {

    private final Connections connections;

    private Botkit(Statements statements, Cursors cursors, Connections connections) {
        super(statements, cursors);
        this.connections = connections;
    }

    /**
     * Runs on the connections of a pool, which must come in autocommit mode, as they do by default: one that doesn't is
     * taken for part of a transaction that somebody else began and is going to commit, as Spring does.
     */
    public static Botkit using(DataSource dataSource) {
        Settings settings = new Settings()
                .withExecuteLogging(false)
                .withFetchWarnings(false)
                .withBindOffsetDateTimeType(true)
                .withExecuteDeleteWithoutWhere(ExecuteWithoutWhere.THROW)
                .withExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW);
        return using(DSL.using(dataSource, SQLDialect.POSTGRES, settings));
    }

    /**
     * Runs on the connections of jOOQ's context, Spring's included, under its settings.
     *
     * @throws IllegalArgumentException when its dialect is not PostgreSQL
     */
    public static Botkit using(DSLContext jooq) {
        if (jooq.family() != SQLDialect.POSTGRES) {
            throw new IllegalArgumentException("Botkit speaks PostgreSQL; this DSLContext has the dialect "
                    + jooq.dialect() + ". Create it with SQLDialect.POSTGRES.");
        }
        Connections connections = new Connections(jooq.configuration().connectionProvider());
        DSLContext guarded = DSL.using(jooq.configuration().derive(connections));
        Statements statements = new Statements(guarded, connections, new PlanCache(), null);
        return new Botkit(statements, Cursors.forThisProcess(), connections);
    }

    /** The same, telling the listener of each statement that runs. */
    public Botkit listening(StatementListener listener) {
        return new Botkit(statements.listening(listener), cursors, connections);
    }

    /**
     * The same, signing the cursors of {@link #scroll} with a secret of the application's, so that they outlive a
     * restart and are good on every instance that has it. Without one, a Botkit accepts only cursors of its own.
     *
     * @param secret 16 random bytes or more
     * @throws IllegalArgumentException when the secret is shorter
     */
    public Botkit signingCursorsWith(byte[] secret) {
        return new Botkit(statements, Cursors.signedWith(secret), connections);
    }

    /**
     * Runs work in a transaction: kept when it returns, undone when it throws anything. No round trip more than its
     * statements and the commit. Where a transaction is open already, Spring's for example, the work runs in a savepoint
     * of that one, which whoever began it ends.
     *
     * <p>Inside of the work, use the handle it is given: this Botkit refuses to run on the same thread meanwhile.
     *
     * @throws dev.botkit.error.RollbackOnlyException when the work returns although a statement had failed
     * @throws dev.botkit.error.RetryableException when it can't be put in an order with others; see {@link
     *     TransactionOptions#attempts}
     * @throws dev.botkit.error.ConnectionLostException when the connection was lost before the commit was sent: nothing
     *     was kept
     * @throws OutcomeUnknownException when it was lost after that: everything was kept, or nothing
     * @throws E what the work throws
     */
    public <X, E extends Exception> X inTransaction(TransactionWork<X, E> work) throws E {
        return inTransaction(TransactionOptions.defaults(), work);
    }

    /**
     * The same with options.
     *
     * @throws IllegalStateException when a transaction is open already and the options ask for more than attempts
     */
    public <X, E extends Exception> X inTransaction(TransactionOptions options, TransactionWork<X, E> work) throws E {
        Transactions transactions = new Transactions(connections, scope -> Transaction.of(statements, cursors, scope));
        return transactions.run(options, work);
    }

    @Override
    <X> X undoable(TransactionWork<X, RuntimeException> work) {
        return inTransaction(TransactionOptions.defaults().attempts(Backoff.ATTEMPTS), work);
    }

    /**
     * Deletes for good what has been marked as deleted for longer, the oldest first, and says how many rows of that table
     * those were; what refers to them goes as the schema says. The age is condition enough: {@code
     * purge(Chatbots.all(), Duration.ofDays(30))} is what a nightly job says.
     *
     * <p>It deletes {@value ChunkedDelete#PURGED_AT_ONCE} rows at a time, each time in one statement and a transaction of
     * its own, so that no lock is held for long; what others have locked is left for the next time. Interrupted, it is
     * simply called again. Where a transaction is open already, Spring's for example, all is part of that one.
     *
     * @param olderThan by the clock of the server; from zero to 365,000 days
     * @throws IllegalArgumentException when it is out of its bounds; when the query has a limit, or its table no primary
     *     key
     * @throws dev.botkit.error.ForeignKeyViolationException when rows refer to them whose foreign key forbids it
     * @throws StatementException when the database fails; what was deleted until then stays deleted
     */
    public long purge(SoftDeleteQuery<?, ?, ?> rows, Duration olderThan) {
        return new ChunkedDelete(statements).purge(rows.selection(), olderThan);
    }

    /**
     * Deletes what {@link #deleteCascading(TableQuery)} would, a chunk at a time, each in a transaction of its own and one
     * round trip: the deepest tables first, the rows that the query is about last. So no transaction is long, and none
     * holds more locks than its chunk needs. Interrupted, it is simply called again: what is there still, hangs together.
     *
     * <p>Each chunk counts exactly what it deletes. What others insert meanwhile below rows that still are, goes in the
     * chunk of its parents, as do rows of tables without a primary key. A table is done when a chunk of it isn't full,
     * which others put off only by inserting faster than this deletes.
     *
     * @param chunkSize how many rows of a table at a time, from 1 to 100,000; some thousands are a good choice
     * @param progress told after each chunk how much has been deleted so far; what it throws ends the work
     * @return how much this call deleted
     * @throws IllegalArgumentException when the size is out of its bounds; when the query has a limit; and as {@link
     *     #deleteCascading(TableQuery)} does
     * @throws IllegalStateException when a transaction is open, in which all chunks would be a single one
     * @throws StatementException when the database fails; what was deleted until then stays deleted
     */
    public Deleted deleteInChunks(TableQuery<?, ?, ?> rows, int chunkSize, Consumer<? super Deleted> progress) {
        if (statements.isInTransaction()) {
            throw new IllegalStateException(
                    "A transaction is open, and would hold the locks of all chunks until its end:"
                            + " delete in chunks outside of it, or deleteCascading inside.");
        }
        return new ChunkedDelete(statements).cascading(rows.selection(), chunkSize, progress);
    }

    /**
     * What became of a transaction whose commit was never answered. One statement.
     *
     * @throws IllegalArgumentException when the transaction wasn't begun as {@link TransactionOptions#traceable}
     */
    public TransactionOutcome outcomeOf(OutcomeUnknownException unknown) {
        String id = unknown.transactionId()
                .orElseThrow(() -> new IllegalArgumentException("The transaction's id isn't known: begin it with"
                        + " TransactionOptions.defaults().traceable()."));
        return statements.run(new SelectOutcome(id));
    }
}
