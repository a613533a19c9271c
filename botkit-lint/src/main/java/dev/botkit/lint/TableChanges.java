package dev.botkit.lint;

/** Tables and columns that are gone or have another name. */
final class TableChanges implements Check {

    @Override
    public void judge(MigrationRun run, Report report) {
        for (Step step : run.steps()) {
            run.existing()
                    .flatMap(table -> step.before().table(table.oid()).stream())
                    .forEach(old -> step.after()
                            .table(old.oid())
                            .ifPresentOrElse(
                                    now -> compare(run, step, old, now, report), () -> gone(step, old, report)));
        }
    }

    /** A view has nothing to lose: it is dropped to be made anew. */
    private static void gone(Step step, Table table, Report report) {
        if (table.isStored()) {
            report.add(Rule.DROP_TABLE, step.statement(), table.shown());
        }
    }

    private static void compare(MigrationRun run, Step step, Table old, Table now, Report report) {
        boolean hasStandIn = run.end().hasNamed(old.qualified());
        if (!now.qualified().equals(old.qualified()) && !hasStandIn) {
            report.add(Rule.RENAME_TABLE, step.statement(), old.shown() + " to " + now.shown());
        }
        for (Column column : old.columns().values()) {
            if (!run.existed(old.oid(), column)) {
                continue;
            }
            Column same = now.columns().get(column.number());
            if (same == null) {
                report.add(Rule.DROP_COLUMN, step.statement(), old.shown(column));
            } else if (!same.name().equals(column.name())) {
                report.add(Rule.RENAME_COLUMN, step.statement(), old.shown(column) + " to " + same.name());
            }
        }
    }
}
