package dev.botkit;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * One key of an order, tied at compile time to the table whose column it is. Immutable.
 *
 * <p>Where nulls of a nullable column come is always said in the SQL. Unless told otherwise they come where PostgreSQL
 * puts them: last in ascending, first in descending order.
 *
 * @param <T> jOOQ's record of the table
 */
public final class Sort<T extends Record> {

    private final Field<?> field;
    private final boolean ascending;
    private final boolean nullsFirst;

    private Sort(Field<?> field, boolean ascending, boolean nullsFirst) {
        this.field = field;
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

    /** By a column of the one row that each row refers to, from the smallest to the largest, nulls last. */
    public static <T extends Record, C extends Record> Sort<T> asc(ToParent<T, C> relation, TableField<C, ?> column) {
        return new Sort<>(relation.field(column), true, false);
    }

    /** By a column of the one row that each row refers to, from the largest to the smallest, nulls first. */
    public static <T extends Record, C extends Record> Sort<T> desc(ToParent<T, C> relation, TableField<C, ?> column) {
        return new Sort<>(relation.field(column), false, true);
    }

    /** The same with nulls before all else. */
    public Sort<T> nullsFirst() {
        return new Sort<>(field, ascending, true);
    }

    /** The same with nulls after all else. */
    public Sort<T> nullsLast() {
        return new Sort<>(field, ascending, false);
    }

    /** These keys, and the columns of the primary key that are not among them, in the last key's direction. */
    static <T extends Record> List<Sort<T>> withTieBreaker(List<Sort<T>> keys, @Nullable UniqueKey<T> primaryKey) {
        List<Sort<T>> all = new ArrayList<>(keys);
        if (primaryKey == null) {
            return all;
        }
        boolean ascending = keys.isEmpty() || keys.getLast().ascending;
        for (TableField<T, ?> column : primaryKey.getFields()) {
            if (keys.stream().noneMatch(key -> key.field == column)) {
                all.add(ascending ? asc(column) : desc(column));
            }
        }
        return all;
    }

    /** The same order, looked at from its end. */
    Sort<T> reversed() {
        return new Sort<>(field, !ascending, !nullsFirst);
    }

    Field<?> field() {
        return field;
    }

    boolean isAscending() {
        return ascending;
    }

    boolean hasNullsFirst() {
        return nullsFirst;
    }

    boolean isNullable() {
        return field.getDataType().nullable();
    }

    SortField<?> toJooq() {
        return toJooq(field);
    }

    /** The same key where the column goes by another name. */
    SortField<?> toJooq(Field<?> alias) {
        SortField<?> sorted = alias.sort(ascending ? SortOrder.ASC : SortOrder.DESC);
        if (!isNullable()) {
            return sorted;
        }
        return nullsFirst ? sorted.nullsFirst() : sorted.nullsLast();
    }

    void describe(Shape shape) {
        shape.part(field);
        shape.tag(ascending);
        shape.tag(nullsFirst);
    }
}
