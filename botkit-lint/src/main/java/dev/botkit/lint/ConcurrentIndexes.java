package dev.botkit.lint;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files with statements that run outside of a transaction: alone, and so that they can be run again. */
final class ConcurrentIndexes implements Check {

    private static final String NAME = "((?:\"[^\"]+\"|[^\\s.\"]+)(?:\\.(?:\"[^\"]+\"|[^\\s.\"]+))?)";
    private static final Pattern CREATE =
            Pattern.compile("create (?:unique )?index concurrently (if not exists )?(?!on )" + NAME + " on .*");
    private static final Pattern DROP = Pattern.compile("drop index concurrently if exists " + NAME + ".*");
    private static final Pattern SETTING = Pattern.compile("(?:set|reset)\\b.*");

    @Override
    public void judge(MigrationRun run, Report report) {
        if (run.steps().stream().anyMatch(step -> !step.inTransaction())) {
            run.steps().stream()
                    .filter(step -> step.inTransaction()
                            && !SETTING.matcher(step.statement().bare()).matches())
                    .findFirst()
                    .ifPresent(step -> report.add(
                            Rule.CONCURRENT_NOT_ALONE,
                            step.statement(),
                            "\"" + step.statement().beginning() + "\""));
        }
        repeatable(run.script(), report);
    }

    private static void repeatable(Script script, Report report) {
        Set<String> dropped = new HashSet<>();
        for (SqlStatement statement : script.statements()) {
            Matcher drop = DROP.matcher(statement.bare());
            if (drop.matches()) {
                dropped.add(withoutSchema(drop.group(1)));
            }
            Matcher create = CREATE.matcher(statement.bare());
            if (create.matches()) {
                String name = withoutSchema(create.group(2));
                if (create.group(1) != null || !dropped.contains(name)) {
                    report.add(Rule.CONCURRENT_NOT_REPEATABLE, statement, "create index " + name);
                }
            }
        }
    }

    /** An index is made in its table's schema and never named with one, unless it is dropped. */
    private static String withoutSchema(String name) {
        return name.replaceAll("^.*\\.", "").replace("\"", "").replace(";", "");
    }
}
