package dev.botkit.lint;

import java.util.Optional;

/** Indexes built while nobody can write. What ran outside of a transaction was built concurrently. */
final class IndexBuilds implements Check {

    @Override
    public void judge(MigrationRun run, Report report) {
        for (Step step : run.steps()) {
            if (step.inTransaction()) {
                step.newIndexes()
                        .filter(index -> run.existed(index.table()) && !index.attached() && isBuilt(step, index))
                        .forEach(index -> built(step, index, report));
                step.before().indexes().values().stream()
                        .filter(index -> run.existed(index.table()) && isRebuilt(step, index))
                        .forEach(index -> report.add(
                                Rule.INDEX_NOT_CONCURRENT, step.statement(), describe(step, index) + " anew"));
            }
        }
    }

    /** Of a partitioned table, an index is only a name until partitions have theirs. */
    private static boolean isBuilt(Step step, Index index) {
        return index.file() != 0
                || step.newIndexes()
                        .anyMatch(part -> part.attached() && step.after().isBelow(part.table(), index.table()));
    }

    private static void built(Step step, Index index, Report report) {
        Optional<Constraint> constraint = step.after().constraints().values().stream()
                .filter(each -> each.index() == index.oid() && each.table() == index.table() && !each.isForeignKey())
                .findAny();
        constraint.ifPresentOrElse(
                owner -> report.add(
                        Rule.CONSTRAINT_BUILDS_INDEX,
                        step.statement(),
                        owner.name() + " on " + step.after().nameOf(owner.table())),
                () -> report.add(Rule.INDEX_NOT_CONCURRENT, step.statement(), describe(step, index)));
    }

    /** Whatever rewrites the table, or a column, rebuilds its indexes too, and is reported for that. */
    private static boolean isRebuilt(Step step, Index old) {
        Index now = step.after().indexes().get(old.oid());
        return now != null
                && now.file() != old.file()
                && !step.movedRowsOf(old.table())
                && step.before()
                        .table(old.table())
                        .map(Table::columns)
                        .equals(step.after().table(old.table()).map(Table::columns));
    }

    private static String describe(Step step, Index index) {
        return "index %s on %s".formatted(index.name(), step.after().nameOf(index.table()));
    }
}
