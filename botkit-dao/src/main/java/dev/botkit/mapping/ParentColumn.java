package dev.botkit.mapping;

import org.jspecify.annotations.Nullable;

/**
 * The value that a column of another new row will have, once that row is inserted. Two are equal when they speak of the
 * very same row: rows that are merely alike become different rows.
 *
 * @param row the row referred to
 * @param column the position of its column, counted from 0
 */
public record ParentColumn(NewRow<?, ?> row, int column) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParentColumn parent && parent.row == row && parent.column == column;
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(row) + column;
    }
}
