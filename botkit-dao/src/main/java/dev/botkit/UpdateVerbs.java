package dev.botkit;

import dev.botkit.error.NotFoundException;
import dev.botkit.error.NotUniqueException;
import dev.botkit.error.StaleRowException;
import dev.botkit.error.StatementException;
import java.util.List;
import org.jooq.Record;

/**
 * The verbs that update, and those that insert and read.
 *
 * <p>Each takes the rows as a query and what becomes of them as a {@link Patch}. Rows marked as deleted are left out, as
 * they are in the query. {@code updated_at} moves by itself; one that the patch sets is kept. A query that has a limit or
 * an order takes its rows by their primary key, locked in that order: {@code
 * Documents.all().withStatus(PENDING).orderBy(asc(DOCUMENTS.CREATED_AT)).limit(10)} is the head of a queue.
 */
public abstract sealed class UpdateVerbs extends InsertVerbs permits DeleteVerbs {

    UpdateVerbs(Statements statements, Cursors cursors) {
        super(statements, cursors);
    }

    /**
     * Updates the rows that match, and says how many they were; one that was updated to what it was already counts. One
     * statement, {@code update … set … where …}.
     *
     * @throws IllegalArgumentException when the query has no condition of its own, since that updates every row ({@link
     *     #updateAll} says so); when the patch is empty; when the query has a limit or an order and its table no primary
     *     key
     * @throws StatementException when the database refuses the update
     */
    public final <T extends Record> long update(TableQuery<?, T, ?> rows, Patch<T> patch) {
        rows.selection().requireCondition("update", "updateAll");
        return updateAll(rows, patch);
    }

    /**
     * Updates the rows that match, and every row of the table where the query has no condition. One statement.
     *
     * @throws IllegalArgumentException when the patch is empty; when the query has a limit or an order and its table no
     *     primary key
     * @throws StatementException when the database refuses the update
     */
    public final <T extends Record> long updateAll(TableQuery<?, T, ?> rows, Patch<T> patch) {
        return statements.run(new UpdateCount(new RowUpdate<>(rows.selection(), patch, null)));
    }

    /**
     * Updates the rows that match and returns them as they are afterwards, or the columns that were chosen of them, in no
     * order. One statement, {@code update … returning …}.
     *
     * @throws IllegalArgumentException as for {@link #update(TableQuery, Patch)}, and when the query groups or merges its
     *     rows
     * @throws StatementException when the database refuses the update
     */
    public final <T extends Record, X> List<X> updateReturning(RowQuery<T, X> rows, Patch<T> patch) {
        rows.selection().requireCondition("update", "updateAll");
        return statements.run(new UpdateReturning<>(new RowUpdate<>(rows.selection(), patch, null), rows.output()));
    }

    /**
     * Updates the one row that matches if nobody has changed it since it was read, and returns it as it is afterwards. One
     * statement, {@code update … where … and updated_at = ? returning …}; if that finds nothing to update, a second one
     * finds out why.
     *
     * @throws StaleRowException when the row has another version; it holds the row as it is now
     * @throws NotFoundException when no row matches
     * @throws NotUniqueException when several rows match; none of them was updated
     * @throws IllegalArgumentException when the patch is empty; when the query doesn't ask for a unique key and its table
     *     has no primary key
     * @throws StatementException when the database refuses the update
     */
    public final <T extends Record, R> R update(TableQuery<?, T, R> one, Version<T> seen, Patch<T> patch) {
        RowUpdate<T> update = new RowUpdate<>(one.selection(), patch, seen);
        List<R> updated = statements.run(new UpdateReturning<>(update, one.output()));
        if (updated.isEmpty()) {
            throw new StaleRowException(patch.table().getName(), get(one));
        }
        return updated.getFirst();
    }
}
