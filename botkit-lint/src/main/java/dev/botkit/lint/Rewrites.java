package dev.botkit.lint;

import java.util.List;
import java.util.function.Predicate;

/** Tables whose rows are in another file than before, and columns of another type, for which that is usual. */
final class Rewrites implements Check {

    @Override
    public void judge(MigrationRun run, Report report) {
        for (Step step : run.steps()) {
            run.existing()
                    .flatMap(table -> step.before().table(table.oid()).stream())
                    .forEach(old ->
                            step.after().table(old.oid()).ifPresent(now -> compare(run, step, old, now, report)));
        }
    }

    private static void compare(MigrationRun run, Step step, Table old, Table now, Report report) {
        changeOfType(run, step, old, now, report);
        if (old.file() == now.file() || now.file() == 0) {
            return;
        }
        if (now.size() == 0 && (run.rowsOf(old.oid()) > 0 || old.size() > 0)) {
            report.add(Rule.LOSES_ROWS, step.statement(), old.shown());
            return;
        }
        List<Column> added = added(old, now);
        if (!added.isEmpty()) {
            added.forEach(column -> report.add(Rule.VOLATILE_DEFAULT, step.statement(), old.shown(column)));
        } else if (!report.has(Rule.CHANGE_TYPE, step.statement())) {
            report.add(Rule.REWRITE, step.statement(), old.shown());
        }
    }

    private static void changeOfType(MigrationRun run, Step step, Table old, Table now, Report report) {
        if (old.kind() == 'v') {
            return;
        }
        for (Column column : old.columns().values()) {
            Column same = now.columns().get(column.number());
            if (same == null || same.type().equals(column.type()) || same.inherited()) {
                continue;
            }
            if (!same.isReadAs(column) || isCostly(run, step, old.oid())) {
                report.add(
                        Rule.CHANGE_TYPE,
                        step.statement(),
                        "%s from %s to %s".formatted(old.shown(column), column.type(), same.type()));
            }
        }
    }

    private static boolean isCostly(MigrationRun run, Step step, long table) {
        Predicate<Index> rebuilt = index -> index.file()
                != step.after().indexes().getOrDefault(index.oid(), index).file();
        return step.movedRowsOf(table)
                || run.readAll(step, table)
                || step.before().indexesOf(table).anyMatch(rebuilt);
    }

    private static List<Column> added(Table old, Table now) {
        return now.columns().values().stream()
                .filter(column -> !old.columns().containsKey(column.number()))
                .toList();
    }
}
