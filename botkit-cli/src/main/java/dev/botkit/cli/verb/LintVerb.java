package dev.botkit.cli.verb;

import dev.botkit.cli.Surroundings;
import dev.botkit.lint.Finding;
import dev.botkit.lint.MigrationLint;
import dev.botkit.testkit.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./botkit lint}. */
@Command(
        name = "lint",
        description = {
            "Runs migrations on a PostgreSQL of its own, with rows, and finds what is dangerous in them.",
            "The exit code is 1 if there is any."
        })
public final class LintVerb implements Callable<Integer> {

    private static final Path OURS = Path.of("botkit-schema/src/main/resources/db/migration");

    private final Surroundings surroundings;

    @Parameters(
            arity = "0..1",
            paramLabel = "<folder>",
            description = "The folder of the migrations; Botkit's own unless given.")
    private @Nullable Path folder;

    @Option(
            names = "--since",
            paramLabel = "<version>",
            description = "Say nothing of migrations up to this one, which are released.")
    private @Nullable String version;

    public LintVerb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        MigrationLint all = MigrationLint.of(
                folder == null
                        ? surroundings.folder().resolve(OURS)
                        : surroundings.caller().resolve(folder));
        MigrationLint lint = version == null ? all : all.since(version);
        try (TestPostgres postgres = TestPostgres.start()) {
            List<Finding> findings = lint.check(postgres.empty().dataSource());
            findings.forEach(finding -> surroundings.say(finding.toString()));
            surroundings.say(findings.isEmpty() ? "Nothing found." : Report.count(findings.size(), "finding"));
            return findings.isEmpty() ? 0 : 1;
        }
    }
}
