package dev.botkit.lint;

import java.util.List;

/**
 * A constraint of a table.
 *
 * @param kind as in pg_constraint: p primary key, u unique, x exclusion, f foreign key, c check
 * @param columns the numbers of its columns
 * @param validated whether all rows are known to satisfy it
 * @param index the index it stands on, or 0
 * @param inherited whether it comes from the table that this one is a partition of
 */
record Constraint(
        long oid,
        long table,
        String name,
        char kind,
        List<Integer> columns,
        boolean validated,
        long index,
        boolean inherited) {

    boolean isForeignKey() {
        return kind == 'f';
    }
}
