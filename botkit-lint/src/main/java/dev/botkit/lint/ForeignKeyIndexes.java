package dev.botkit.lint;

import java.util.HashMap;
import java.util.Map;

/** Foreign keys without an index, over all migrations: the index may come concurrently, in a later file. */
final class ForeignKeyIndexes implements Check {

    private record Found(Report report, SqlStatement statement, String subject) {}

    private final Map<Long, Found> missing = new HashMap<>();

    @Override
    public void judge(MigrationRun run, Report report) {
        for (Step step : run.steps()) {
            Catalogue now = step.after();
            missing.keySet().retainAll(now.constraints().keySet());
            now.constraints().values().stream()
                    .filter(key -> key.isForeignKey() && !key.inherited())
                    .forEach(key -> {
                        if (now.hasIndexLeadingWith(key.table(), key.columns())) {
                            missing.remove(key.oid());
                        } else {
                            missing.computeIfAbsent(
                                    key.oid(), oid -> new Found(report, step.statement(), describe(now, key)));
                        }
                    });
        }
    }

    /** To be called once all migrations have run. */
    void finish() {
        missing.values()
                .forEach(found ->
                        found.report().add(Rule.FOREIGN_KEY_WITHOUT_INDEX, found.statement(), found.subject()));
    }

    private static String describe(Catalogue tables, Constraint key) {
        return "%s on %s"
                .formatted(
                        key.name(),
                        tables.table(key.table())
                                .map(table -> table.shown(key.columns()))
                                .orElseThrow());
    }
}
