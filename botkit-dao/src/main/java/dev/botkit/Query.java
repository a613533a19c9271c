package dev.botkit;

import org.jooq.Record;

/**
 * A question to the database: which rows, in which order, read into what. It is an immutable value, safe to keep, to
 * share between threads and to build upon; nothing runs until a verb of {@link Botkit} is given to it.
 *
 * @param <R> what a row becomes
 */
public abstract sealed class Query<R> permits RowQuery, RelatedQuery {

    Query() {}

    /** Which rows, in which order. */
    abstract Selection<? extends Record, ?> selection();

    /** What each becomes. */
    abstract Output<R> output();

    /** The same of other rows of the same table. */
    abstract Query<R> select(Selection<? extends Record, ?> other);

    /** The same question, cut off after so many rows at most. */
    final Query<R> atMost(int rows) {
        Integer limit = selection().limit();
        return limit != null && limit <= rows ? this : select(selection().limit(rows));
    }

    final void describe(Shape shape) {
        selection().describe(shape);
        output().describe(shape);
    }
}
