package dev.botkit;

import org.jooq.Record;

/**
 * The query object of a table whose rows can be marked as deleted. Such rows are left out unless asked for.
 *
 * @param <Q> the query object itself, which each step returns anew
 * @param <T> jOOQ's record of the table
 * @param <R> the row
 */
public abstract class SoftDeleteQuery<Q extends SoftDeleteQuery<Q, T, R>, T extends Record, R>
        extends TableQuery<Q, T, R> {

    /**
     * @throws IllegalArgumentException when the table has no column that marks a row as deleted
     */
    protected SoftDeleteQuery(Selection<T, R> selection) {
        super(selection);
        if (selection.mapping().deletedMarker().isEmpty()) {
            throw new IllegalArgumentException(selection.mapping().table().getName()
                    + " has no column that marks a row as deleted: extend TableQuery, or name the column in the"
                    + " code generation's property botkit.softDeleteColumn.");
        }
    }

    /** Rows marked as deleted as well. */
    public final Q includingDeleted() {
        return withDeleted(Selection.Deleted.INCLUDED);
    }

    /** Only rows marked as deleted. */
    public final Q onlyDeleted() {
        return withDeleted(Selection.Deleted.ONLY);
    }
}
