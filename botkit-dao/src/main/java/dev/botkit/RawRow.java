package dev.botkit;

import org.jspecify.annotations.Nullable;

/** A row before its relations are known: it holds the keys to find them by, and later they themselves. */
final class RawRow {

    private final Object row;
    private final @Nullable Object key;
    private final @Nullable Object[] related;

    RawRow(Object row, @Nullable Object key, @Nullable Object[] related) {
        this.row = row;
        this.key = key;
        this.related = related;
    }

    Object row() {
        return row;
    }

    /** The key of the row above that this one is of. */
    @Nullable
    Object key() {
        return key;
    }

    @Nullable
    Object[] related() {
        return related;
    }
}
