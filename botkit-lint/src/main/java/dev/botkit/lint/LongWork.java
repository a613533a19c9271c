package dev.botkit.lint;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Statements that touch all rows of a table in a transaction that others wait for. Judged last: others say it better. */
final class LongWork implements Check {

    private static final Set<Rule> THE_SAME = EnumSet.of(
            Rule.CHANGE_TYPE,
            Rule.REWRITE,
            Rule.VOLATILE_DEFAULT,
            Rule.SET_NOT_NULL,
            Rule.INDEX_NOT_CONCURRENT,
            Rule.CONSTRAINT_BUILDS_INDEX,
            Rule.FOREIGN_KEY_VALIDATES,
            Rule.CHECK_VALIDATES,
            Rule.BACKFILL_UNDER_LOCK,
            Rule.LOSES_ROWS);

    @Override
    public void judge(MigrationRun run, Report report) {
        boolean locksAny = run.steps().stream().anyMatch(step -> isLocking(run, step));
        for (Step step : run.steps()) {
            List<Table> filled =
                    run.existing().filter(table -> run.rowsOf(table.oid()) > 0).toList();
            filled.forEach(table -> writes(run, step, table, locksAny, report));
            if (isLocking(run, step) && THE_SAME.stream().noneMatch(rule -> report.has(rule, step.statement()))) {
                filled.stream()
                        .filter(table -> step.activity(table.oid()).readAll(run.rowsOf(table.oid())))
                        .forEach(table -> report.add(
                                Rule.SCAN_UNDER_LOCK,
                                step.statement(),
                                "%s while it holds locks on %s".formatted(table.shown(), namesOfLocked(run, step))));
            }
        }
    }

    private static void writes(MigrationRun run, Step step, Table table, boolean locksAny, Report report) {
        Activity.Counters done = step.activity(table.oid());
        long rows = run.rowsOf(table.oid());
        if (done.deleted() >= rows) {
            report.add(Rule.LOSES_ROWS, step.statement(), table.shown());
        } else if (locksAny && done.updated() >= rows) {
            report.add(Rule.BACKFILL_UNDER_LOCK, step.statement(), table.shown());
        }
    }

    private static boolean isLocking(MigrationRun run, Step step) {
        return run.locked(step).findAny().isPresent();
    }

    private static String namesOfLocked(MigrationRun run, Step step) {
        return String.join(
                ", ",
                run.locked(step).map(lock -> run.start().nameOf(lock.getKey())).toList());
    }
}
