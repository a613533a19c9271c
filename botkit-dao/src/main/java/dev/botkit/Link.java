package dev.botkit;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * The columns that tie the rows of one table to those of another, seen from the one that asks.
 *
 * @param near the columns of the table that asks
 * @param far the columns of the related table, in the same order
 */
record Link(List<Field<?>> near, List<Field<?>> far) {

    /** From the row that is referred to, to those that refer to it. */
    static Link toMany(ForeignKey<?, ?> key) {
        return new Link(List.copyOf(key.getKeyFields()), List.copyOf(key.getFields()));
    }

    /** From the row that refers, to the one it refers to. */
    static Link toOne(ForeignKey<?, ?> key) {
        return new Link(List.copyOf(key.getFields()), List.copyOf(key.getKeyFields()));
    }

    /** The related rows of these near columns, which may go by other names. */
    Condition matches(List<? extends Field<?>> nearColumns) {
        List<Condition> equal = new ArrayList<>();
        for (int i = 0; i < far.size(); i++) {
            equal.add(equal(far.get(i), nearColumns.get(i)));
        }
        return DSL.and(equal);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // A foreign key's columns have comparable types, pair by pair.
    private static Condition equal(Field far, Field near) {
        return far.eq(near);
    }

    /** The related rows of all rows that the select gives. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Condition isAmong(Select<?> nearRows) {
        return far.size() == 1
                ? ((Field) far.getFirst()).in(nearRows)
                : DSL.row(far).in((Select) nearRows);
    }
}
