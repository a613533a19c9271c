package dev.botkit;

import dev.botkit.error.ForeignKeyViolationException;
import dev.botkit.error.PreviewExceededException;
import dev.botkit.error.StatementException;
import java.util.List;

/**
 * The verbs that delete, and all others.
 *
 * <p>They take the query objects that reading takes, and reach the rows that reading them would give: rows marked as
 * deleted are left alone unless the query says {@link SoftDeleteQuery#includingDeleted} or {@link
 * SoftDeleteQuery#onlyDeleted}; with a limit, only the first rows in the query's order. A query without a condition of
 * its own is refused, unless the verb's name says that all are meant: {@code DSL.noCondition()} is none, nor is the mark
 * of deletion, nor a limit.
 *
 * <p>What becomes of rows that refer to a deleted one is what the schema says of them, {@code on delete}. {@link
 * #deleteCascading} does the same and counts them.
 */
public abstract sealed class DeleteVerbs extends UpdateVerbs permits Botkit, Transaction {

    DeleteVerbs(Statements statements, Cursors cursors) {
        super(statements, cursors);
    }

    /** Runs work that is undone as a whole when it fails. */
    abstract <X> X undoable(TransactionWork<X, RuntimeException> work);

    /**
     * Deletes the rows for good, and says how many that were, those of other tables not counted. One statement.
     *
     * @throws IllegalArgumentException when the query has no condition; when it has a limit and its table no primary key
     * @throws ForeignKeyViolationException when rows refer to them whose foreign key forbids it
     * @throws StatementException when the database fails
     */
    public final long delete(TableQuery<?, ?, ?> rows) {
        rows.selection().requireCondition("delete", "deleteAll");
        return deleteAll(rows);
    }

    /**
     * Deletes all rows that the query selects, whether or not it has a condition; those marked as deleted are left alone,
     * as by every query. One statement.
     *
     * @throws IllegalArgumentException when the query has a limit and its table no primary key
     * @throws ForeignKeyViolationException when rows refer to them whose foreign key forbids it
     * @throws StatementException when the database fails
     */
    public final long deleteAll(TableQuery<?, ?, ?> rows) {
        return statements.run(new DeleteRows(Target.of(rows.selection())));
    }

    /**
     * Deletes the rows for good and returns them, or the chosen columns of them, as they were, in no order. One
     * statement, {@code delete … returning}.
     *
     * @throws IllegalArgumentException when the query has no condition, or merges its rows by {@code distinct} or {@code
     *     groupBy}; when it has a limit and its table no primary key
     * @throws ForeignKeyViolationException when rows refer to them whose foreign key forbids it
     * @throws StatementException when the database fails
     */
    public final <X> List<X> deleteReturning(RowQuery<?, X> rows) {
        rows.selection().requireCondition("delete", "deleteAll");
        return statements.run(new DeleteReturning<>(rows));
    }

    /**
     * Marks the rows as deleted, with the time of the server at the beginning of the transaction, and says how many that
     * were. Rows that are marked already are never among them, whatever the query says: they keep their time. One
     * statement. {@link SoftDeleteQuery#onlyDeleted} lists them, {@link #restore} takes the mark away, {@link
     * Botkit#purge} deletes them for good.
     *
     * @throws IllegalArgumentException when the query has no condition; when it has a limit and its table no primary key
     * @throws StatementException when the database fails
     */
    public final long softDelete(SoftDeleteQuery<?, ?, ?> rows) {
        rows.selection().requireCondition("mark as deleted", "softDeleteAll");
        return softDeleteAll(rows);
    }

    /**
     * The same, whether or not the query has a condition.
     *
     * @throws IllegalArgumentException when the query has a limit and its table no primary key
     * @throws StatementException when the database fails
     */
    public final long softDeleteAll(SoftDeleteQuery<?, ?, ?> rows) {
        return statements.run(MarkRows.deleted(rows));
    }

    /**
     * Takes the mark of deletion away, and says from how many rows. It looks at marked rows alone, whatever the query
     * says: {@code restore(Chatbots.byId(7))} does without {@code onlyDeleted}. One statement.
     *
     * @throws IllegalArgumentException when the query has no condition; when it has a limit and its table no primary key
     * @throws StatementException when the database fails
     */
    public final long restore(SoftDeleteQuery<?, ?, ?> rows) {
        rows.selection().requireCondition("restore", "restoreAll");
        return restoreAll(rows);
    }

    /**
     * The same, whether or not the query has a condition.
     *
     * @throws IllegalArgumentException when the query has a limit and its table no primary key
     * @throws StatementException when the database fails
     */
    public final long restoreAll(SoftDeleteQuery<?, ?, ?> rows) {
        return statements.run(MarkRows.restored(rows));
    }

    /**
     * Deletes the rows and all that belong to them, by way of any number of tables, marked as deleted or not; and says
     * of each table how many those were. A row belongs to another when it refers to it by a foreign key that doesn't just
     * forget it: {@code on delete cascade}, and also {@code restrict} and {@code no action}, which would forbid the
     * deletion otherwise. One round trip: of each table that others refer to, the rows are locked, from the top down;
     * then each table's are deleted, from the bottom up:
     *
     * <pre>{@code
     * begin;                                                                     -- where no transaction is open
     * select … from (select id from aibotkit_chatbots where … order by id for update) locked;
     * select count(*) from (select 1 from aibotkit_conversations where chatbot_id … order by id for update) locked;
     * delete from aibotkit_messages where conversation_id …;
     * delete from aibotkit_conversations where chatbot_id …;
     * …
     * delete from aibotkit_chatbots where id …;
     * commit
     * }</pre>
     *
     * <p>The counts are exact whatever others do meanwhile. A row that was inserted before its parent was locked is
     * deleted and counted, its transaction waited for; one that comes later waits, and fails with a {@link
     * ForeignKeyViolationException}. A row that moves away to another parent in time stays. Rows that match the query
     * only after it began to delete stay.
     *
     * <p>In a transaction of REPEATABLE READ or stronger it fails instead of deleting what the transaction can't see: with
     * a {@link dev.botkit.error.RetryableException}, or a {@link ForeignKeyViolationException} where the foreign key is
     * {@code restrict} or {@code no action}. Tables that Botkit has no generated class of go uncounted, as the schema
     * says.
     *
     * <p>All rows are deleted in one transaction, and locked until it ends: for very large trees there is {@link
     * Botkit#deleteInChunks}.
     *
     * @throws IllegalArgumentException when the query has no condition; when its table, or one that belongs to it, refers
     *     to itself, directly or by way of others; when its table has children and no primary key
     * @throws StatementException when the database fails
     */
    public final Deleted deleteCascading(TableQuery<?, ?, ?> rows) {
        rows.selection().requireCondition("delete", "deleteAll");
        Target target = Target.of(rows.selection());
        return statements.run(new DeleteCascading(target, statements.cascade(target.table())));
    }

    /**
     * The same, unless there are more rows of any table by now than a preview showed: then nothing is deleted. That holds
     * whatever others insert meanwhile, since what is compared is what was deleted, before it is kept. Two round trips;
     * inside of a transaction three, a savepoint.
     *
     * @throws PreviewExceededException when there are more; inside of a transaction, that one stays good
     * @throws IllegalArgumentException as without a preview; when it is a preview of other tables
     * @throws StatementException when the database fails
     */
    public final Deleted deleteCascading(TableQuery<?, ?, ?> rows, Deleted preview) {
        return undoable(tx -> {
            Deleted deleted = tx.deleteCascading(rows);
            if (deleted.exceeds(preview)) {
                throw new PreviewExceededException(preview, deleted);
            }
            return deleted;
        });
    }

    /**
     * How many rows {@link #deleteCascading(TableQuery)} would delete of each table, at this moment. It writes and locks
     * nothing. One statement.
     *
     * @throws IllegalArgumentException when the query's table, or one that belongs to it, refers to itself, directly or
     *     by way of others
     * @throws StatementException when the database fails
     */
    public final Deleted previewCascading(TableQuery<?, ?, ?> rows) {
        Target target = Target.of(rows.selection());
        return statements.run(new CountCascading(target, statements.cascade(target.table())));
    }
}
