package dev.botkit;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a table is related to, as a value: the row it refers to, the list of rows that refer to it, or their
 * number. Immutable.
 *
 * @param <T> jOOQ's record of the table that asks, so that a relation of another table doesn't compile
 * @param <V> what the relation gives for each row
 */
public abstract sealed class Related<T extends Record, V> permits RelatedRows, RelatedCount, ToMany, ToOne, ToOptional {

    Related() {}

    /** How it is fetched: by rows of its own, or by a number beside each row. */
    abstract Fetch<V> fetch();

    @SuppressWarnings({"unchecked", "NullAway"}) // What fetch() gathered is a V.
    final V cast(@Nullable Object value) {
        return (V) value;
    }

    /** One of the two ways in which a relation is fetched. */
    sealed interface Fetch<V> permits RelatedRows, RelatedCount {}
}
