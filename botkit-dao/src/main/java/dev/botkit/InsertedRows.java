package dev.botkit;

import dev.botkit.mapping.TableMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertOnDuplicateStep;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.UniqueKey;

/**
 * Rows to insert that set the same columns, so that one statement takes them all.
 *
 * @param <T> jOOQ's record of the table
 */
sealed interface InsertedRows<T extends Record> permits OneInsertedRow, ManyInsertedRows {

    /** Adds what the statement's text depends on, and the rows' values. */
    void describe(Shape shape);

    /** {@code insert into …} as far as the rows go. The database gives columns that are not named their DEFAULT. */
    InsertOnDuplicateStep<T> insert(DSLContext jooq);

    /** The positions of the columns that are set, counted from 0. */
    int[] columns();

    /** For each row, in the order in which they are sent, its position among all that were given. */
    int[] places();

    /** The stored rows that have the same key: {@code fields}, and before them which row it was, counted from 1. */
    Select<?> stored(DSLContext jooq, UniqueKey<T> key, List<? extends Field<?>> fields);

    /** Whether a stored row has the key of a given one. */
    static <T extends Record> List<Condition> haveKey(
            UniqueKey<T> key, TableMapping<T, ?> mapping, int[] columns, IntFunction<Field<?>> given) {
        List<Condition> equal = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            Field<?> column = mapping.columns().get(columns[i]);
            if (key.getFields().contains(column)) {
                equal.add(equal(column, given.apply(i)));
            }
        }
        return equal;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // The value was made for the column.
    private static Condition equal(Field column, Field value) {
        return column.eq(value);
    }

    /**
     * Refuses to say which rows came back when some didn't.
     *
     * @throws IllegalStateException when they are fewer than were sent
     */
    default void requireAll(int returned, Table<T> table) {
        int sent = places().length;
        if (returned != sent) {
            throw new IllegalStateException("Of " + sent + " rows sent to " + table.getName() + ", " + returned
                    + " came back: a trigger or a rule of the table kept out the others.");
        }
    }
}
