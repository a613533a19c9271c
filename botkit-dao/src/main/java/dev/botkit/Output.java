package dev.botkit;

import dev.botkit.mapping.RowReader;
import java.util.List;
import org.jooq.Field;
import org.jooq.SelectQuery;

/**
 * What becomes of a selected row: its columns and how they are read.
 *
 * @param <R> what a row becomes
 */
interface Output<R> {

    List<? extends Field<?>> columns();

    RowReader<R> reader();

    /** Adds what the SQL's text depends on. */
    void describe(Shape shape);

    /** Adds what stands in the statement beside its columns: DISTINCT, GROUP BY, HAVING. */
    default void refine(SelectQuery<?> select) {}

    /** Whether rows are merged, so that no single row's key is there to be ordered by. */
    default boolean mergesRows() {
        return false;
    }
}
