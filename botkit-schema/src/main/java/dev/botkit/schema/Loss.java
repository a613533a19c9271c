package dev.botkit.schema;

import java.util.Objects;

/**
 * Data that an undo would lose, as measured by a trial of it.
 *
 * @param of the table, or {@code table.column}; with its schema only where the search path doesn't find it
 * @param kind what would become of them
 * @param count how many rows or values, more than zero
 */
public record Loss(String of, Kind kind, long count) {

    /** What would become of the data. */
    public enum Kind {
        /** Rows of a table that goes, or that are deleted. */
        ROWS("row", ""),
        /** Rows that are written over. */
        ROWS_UPDATED("row", " updated"),
        /** Values other than null of a column that goes. */
        VALUES("value", ""),
        /** Values other than null of a column that gets another type. */
        VALUES_CONVERTED("value", " converted");

        private final String unit;
        private final String fate;

        Kind(String unit, String fate) {
            this.unit = unit;
            this.fate = fate;
        }
    }

    /** Checks that nothing is null and something is lost. */
    public Loss {
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(kind, "kind");
        if (count <= 0) {
            throw new IllegalArgumentException("count is " + count + ": a loss is of one row or value at least");
        }
    }

    /** Such as {@code aibotkit_analytics: 120 rows}. */
    @Override
    public String toString() {
        return of + ": " + count + " " + kind.unit + (count == 1 ? "" : "s") + kind.fate;
    }
}
