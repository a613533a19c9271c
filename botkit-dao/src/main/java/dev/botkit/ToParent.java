package dev.botkit;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;

/**
 * From a row to the one it refers to, certain to be there or not.
 *
 * @param <T> jOOQ's record of the table that refers
 * @param <P> jOOQ's record of the table that is referred to
 */
public sealed interface ToParent<T extends Record, P extends Record> permits ToOne, ToOptional {

    /** A column of the row that is referred to, to sort by; NULL where there is none. */
    Field<?> field(TableField<P, ?> column);
}
