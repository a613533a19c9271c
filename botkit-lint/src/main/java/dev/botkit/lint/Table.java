package dev.botkit.lint;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A table, or whatever else has columns.
 *
 * @param qualified with its schema, to compare
 * @param shown as the session would write it, to read
 * @param kind as in pg_class: r a table, p a partitioned one, v a view, m a materialized view, f a foreign table
 * @param file of its rows; 0 where it has none
 * @param size of that file in bytes
 * @param parent the table it is a partition of, or 0
 * @param columns by their number, which stays when they are renamed
 */
record Table(
        long oid,
        String qualified,
        String shown,
        char kind,
        long file,
        long size,
        long parent,
        Map<Integer, Column> columns) {

    /** Whether it holds rows of its own, or by its partitions. */
    boolean isStored() {
        return kind == 'r' || kind == 'p';
    }

    String shown(Column column) {
        return shown + "." + column.name();
    }

    /** Such as {@code members (team_id, user_id)}. */
    String shown(List<Integer> numbers) {
        return numbers.stream()
                .map(number -> Objects.requireNonNull(columns.get(number)).name())
                .collect(Collectors.joining(", ", shown + " (", ")"));
    }
}
