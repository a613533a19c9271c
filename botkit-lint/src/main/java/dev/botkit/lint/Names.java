package dev.botkit.lint;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Constraints and indexes whose name the server made up: it looks like one of these, and isn't in the file. What a change
 * of a column's type makes anew keeps the name it had.
 */
final class Names implements Check {

    private static final Pattern INVENTED = Pattern.compile(".*_(?:pkey|key|fkey|check|excl|idx)\\d*");

    @Override
    public void judge(MigrationRun run, Report report) {
        Catalogue end = run.end();
        for (Step step : run.steps()) {
            step.newConstraints()
                    .flatMap(made -> stillThere(end.constraints().get(made.oid())))
                    .filter(made -> !end.isPartition(made.table()) && isInvented(made.name(), run.script()))
                    .filter(made -> run.start().constraints().values().stream()
                            .noneMatch(old ->
                                    old.table() == made.table() && old.name().equals(made.name())))
                    .forEach(made -> report.add(
                            Rule.MISSING_NAME, step.statement(), made.name() + " on " + end.nameOf(made.table())));
            step.newIndexes()
                    .flatMap(made -> stillThere(end.indexes().get(made.oid())))
                    .filter(made -> !made.ofConstraint() && !made.attached())
                    .filter(made -> !end.isPartition(made.table()) && isInvented(made.name(), run.script()))
                    .filter(made -> run.start()
                            .indexesOf(made.table())
                            .noneMatch(old -> old.name().equals(made.name())))
                    .forEach(made -> report.add(
                            Rule.MISSING_NAME, step.statement(), made.name() + " on " + end.nameOf(made.table())));
        }
    }

    private static <T> Stream<T> stillThere(@Nullable T made) {
        return Stream.ofNullable(made);
    }

    private static boolean isInvented(String name, Script script) {
        return INVENTED.matcher(name).matches()
                && script.statements().stream()
                        .noneMatch(statement -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                                .matcher(statement.sql())
                                .find());
    }
}
