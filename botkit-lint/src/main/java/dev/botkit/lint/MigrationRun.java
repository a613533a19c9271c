package dev.botkit.lint;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A migration that was run, statement by statement.
 *
 * @param start the tables when it began
 * @param rows how many rows each of them had, by oid
 */
record MigrationRun(Script script, Catalogue start, Map<Long, Long> rows, List<Step> steps) {

    Catalogue end() {
        return steps.isEmpty() ? start : steps.getLast().after();
    }

    /** The tables that existed when the migration began, in the order they were made. */
    Stream<Table> existing() {
        return start.tables().values().stream().sorted(Comparator.comparingLong(Table::oid));
    }

    boolean existed(long table) {
        return start.tables().containsKey(table);
    }

    boolean existed(long table, Column column) {
        return start.table(table)
                .filter(before -> before.columns().containsKey(column.number()))
                .isPresent();
    }

    long rowsOf(long table) {
        return rows.getOrDefault(table, 0L);
    }

    /** Whether the statement read all rows of the table, or of one of its partitions. */
    boolean readAll(Step step, long table) {
        return Stream.concat(Stream.of(table), start.tables().keySet().stream().filter(t -> start.isBelow(t, table)))
                .anyMatch(each -> step.activity(each).readAll(rowsOf(each)));
    }

    /** The tables that existed and that others wait for once the statement has run, with their locks. */
    Stream<Map.Entry<Long, LockMode>> locked(Step step) {
        return step.atEnd().held().entrySet().stream()
                .filter(lock ->
                        start.table(lock.getKey()).filter(Table::isStored).isPresent())
                .sorted(Map.Entry.comparingByKey());
    }
}
