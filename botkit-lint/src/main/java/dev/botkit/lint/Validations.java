package dev.botkit.lint;

/** What is checked for all rows of a table at once: foreign keys, checks, not null. */
final class Validations implements Check {

    @Override
    public void judge(MigrationRun run, Report report) {
        for (Step step : run.steps()) {
            step.newConstraints()
                    .filter(constraint -> constraint.validated() && run.existed(constraint.table()))
                    .forEach(constraint -> constraint(run, step, constraint, report));
            run.existing()
                    .flatMap(table -> step.after().table(table.oid()).stream())
                    .filter(Table::isStored)
                    .forEach(now ->
                            step.before().table(now.oid()).ifPresent(old -> notNull(run, step, old, now, report)));
        }
    }

    private static void constraint(MigrationRun run, Step step, Constraint added, Report report) {
        boolean readsAll = run.readAll(step, added.table());
        String subject = added.name() + " on " + step.after().nameOf(added.table());
        if (added.kind() == 'c' && readsAll) {
            report.add(Rule.CHECK_VALIDATES, step.statement(), subject);
        }
        // A new column of nulls has nothing to check, and the server knows.
        if (added.isForeignKey() && (readsAll || isOnOldColumns(step, added))) {
            report.add(Rule.FOREIGN_KEY_VALIDATES, step.statement(), subject);
        }
    }

    private static boolean isOnOldColumns(Step step, Constraint added) {
        return step.before()
                .table(added.table())
                .filter(table -> table.columns().keySet().containsAll(added.columns()))
                .isPresent();
    }

    private static void notNull(MigrationRun run, Step step, Table old, Table now, Report report) {
        for (Column column : now.columns().values()) {
            Column before = old.columns().get(column.number());
            if (!column.notNull() || column.inherited()) {
                continue;
            }
            if (before == null && !column.filled()) {
                report.add(Rule.ADD_REQUIRED_COLUMN, step.statement(), now.shown(column));
            }
            if (before != null && !before.notNull() && run.readAll(step, now.oid())) {
                report.add(Rule.SET_NOT_NULL, step.statement(), now.shown(column));
            }
        }
    }
}
