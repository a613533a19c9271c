package dev.botkit.lint;

import java.util.Map;
import java.util.stream.Stream;

/**
 * A statement that was run, and what it did.
 *
 * @param atStart what the transaction held before it
 * @param atEnd what it held after it; nothing where it ran outside of one
 * @param inTransaction false for a statement that refuses to run in one
 */
record Step(
        SqlStatement statement,
        Catalogue before,
        Catalogue after,
        Locks atStart,
        Locks atEnd,
        Map<Long, Activity.Counters> activity,
        boolean inTransaction) {

    Activity.Counters activity(long table) {
        return activity.getOrDefault(table, Activity.Counters.NONE);
    }

    Stream<Index> newIndexes() {
        return after.indexes().values().stream()
                .filter(index -> !before.indexes().containsKey(index.oid()));
    }

    /** Without those that partitions got because their parent did. */
    Stream<Constraint> newConstraints() {
        return after.constraints().values().stream()
                .filter(constraint -> !constraint.inherited())
                .filter(constraint -> !before.constraints().containsKey(constraint.oid()));
    }

    /** Whether the table, or one of its partitions, has its rows in another file than before. */
    boolean movedRowsOf(long table) {
        return before.tables().values().stream()
                .filter(old -> old.oid() == table || before.isBelow(old.oid(), table))
                .anyMatch(old -> after.table(old.oid())
                        .filter(now -> now.file() != old.file())
                        .isPresent());
    }
}
