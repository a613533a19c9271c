package dev.botkit;

import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.TableField;

/**
 * One key of an order, tied at compile time to the table whose column it is. Immutable.
 *
 * <p>Where nulls of a nullable column come is always said in the SQL. Unless told otherwise they come where PostgreSQL puts them: last in
 * ascending, first in descending order.
 *
 * @param <T> jOOQ's record of the table
 */
public final class Sort<T extends Record> {

    private final TableField<T, ?> column;
    private final boolean ascending;
    private final boolean nullsFirst;

    private Sort(TableField<T, ?> column, boolean ascending, boolean nullsFirst) {
        this.column = column;
        this.ascending = ascending;
        this.nullsFirst = nullsFirst;
    }

    /** From the smallest to the largest, nulls last. */
    public static <T extends Record> Sort<T> asc(TableField<T, ?> column) {
        return new Sort<>(column, true, false);
    }

    /** From the largest to the smallest, nulls first. */
    public static <T extends Record> Sort<T> desc(TableField<T, ?> column) {
        return new Sort<>(column, false, true);
    }

    /** The same with nulls before all else. */
    public Sort<T> nullsFirst() {
        return new Sort<>(column, ascending, true);
    }

    /** The same with nulls after all else. */
    public Sort<T> nullsLast() {
        return new Sort<>(column, ascending, false);
    }

    boolean isAscending() {
        return ascending;
    }

    TableField<T, ?> column() {
        return column;
    }

    SortField<?> toJooq() {
        SortField<?> field = column.sort(ascending ? SortOrder.ASC : SortOrder.DESC);
        if (!column.getDataType().nullable()) {
            return field; // An index over the column serves either way, and the SQL stays short.
        }
        return nullsFirst ? field.nullsFirst() : field.nullsLast();
    }

    void describe(Shape shape) {
        shape.column(column);
        shape.tag(ascending);
        shape.tag(nullsFirst);
    }
}
