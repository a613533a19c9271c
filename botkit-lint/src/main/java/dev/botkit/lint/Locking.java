package dev.botkit.lint;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Whether others may have to wait without end for a migration that waits itself, and what of that was measured. */
final class Locking implements Check {

    private static final long MINUTE = 60_000;

    private static final Set<Rule> ROWS_MATTER = EnumSet.of(
            Rule.ADD_REQUIRED_COLUMN,
            Rule.SET_NOT_NULL,
            Rule.FOREIGN_KEY_VALIDATES,
            Rule.CHECK_VALIDATES,
            Rule.CONSTRAINT_BUILDS_INDEX,
            Rule.INDEX_NOT_CONCURRENT);

    @Override
    public void judge(MigrationRun run, Report report) {
        run.steps().stream()
                .filter(step -> step.atStart().timeout() == 0 || step.atStart().timeout() > MINUTE)
                .filter(step -> taken(run, step).findAny().isPresent())
                .findFirst()
                .ifPresent(step -> taken(run, step)
                        .forEach(lock -> report.add(Rule.LOCK_TIMEOUT, step.statement(), describe(run, lock))));
        for (Step step : run.steps()) {
            taken(run, step)
                    .filter(lock -> run.rowsOf(lock.getKey()) == 0 && !explains(step, report))
                    .filter(lock -> !run.start().isPartition(lock.getKey()))
                    .forEach(lock -> report.add(
                            Rule.NO_ROWS, step.statement(), run.start().nameOf(lock.getKey())));
        }
    }

    /** The locks that the statement added, or made stronger. */
    private static Stream<Map.Entry<Long, LockMode>> taken(MigrationRun run, Step step) {
        return run.locked(step)
                .filter(lock -> !Objects.equals(step.atStart().held().get(lock.getKey()), lock.getValue()));
    }

    /** What is reported because it reads all rows may be why these had to go. */
    private static boolean explains(Step step, Report report) {
        return ROWS_MATTER.stream().anyMatch(rule -> report.has(rule, step.statement()));
    }

    private static String describe(MigrationRun run, Map.Entry<Long, LockMode> lock) {
        return "%s (%s)".formatted(run.start().nameOf(lock.getKey()), lock.getValue());
    }
}
