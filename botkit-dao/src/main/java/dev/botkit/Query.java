package dev.botkit;

import dev.botkit.mapping.RowReader;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;

/**
 * A question to the database: which rows, in which order, read into what. It is an immutable value, safe to keep, to
 * share between threads and to build upon; nothing runs until a verb of {@link Botkit} is given to it.
 *
 * @param <R> what a row becomes
 */
public abstract sealed class Query<R> permits TableQuery {

    Query() {}

    /** Says what makes up the SQL's text, and which values go with it. */
    abstract void describe(Shape shape);

    abstract ResultQuery<?> toJooq(DSLContext jooq);

    abstract RowReader<R> reader();

    /** The same question, cut off after so many rows at most. */
    abstract Query<R> atMost(int rows);
}
