package dev.botkit.cli;

import dev.botkit.cli.verb.Docs;
import dev.botkit.cli.verb.Lint;
import dev.botkit.cli.verb.Migrate;
import dev.botkit.cli.verb.Push;
import dev.botkit.cli.verb.Seeding;
import dev.botkit.cli.verb.Status;
import dev.botkit.cli.verb.StudioPage;
import dev.botkit.cli.verb.Undoing;
import dev.botkit.cli.verb.Validate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** All verbs, and what happens to those that fail: one clear line, and an exit code that isn't 0. */
@Command(name = "./botkit")
final class Verbs {

    @Option(names = "--stack-trace", scope = CommandLine.ScopeType.INHERIT, description = "Print where it failed.")
    private boolean showsStackTrace;

    @Option(
            names = {"-h", "--help"},
            scope = CommandLine.ScopeType.INHERIT,
            usageHelp = true,
            description = "Print this.")
    @SuppressWarnings("UnusedVariable") // The parser knows by usageHelp what it is for.
    private boolean asksForHelp;

    /** Runs the verb that the arguments name, and gives the exit code: 0, 1 for a failure, 2 for wrong usage. */
    static int run(Surroundings surroundings, String... arguments) {
        Verbs verbs = new Verbs();
        return new CommandLine(verbs)
                .addSubcommand(new Migrate(surroundings))
                .addSubcommand(new Status(surroundings))
                .addSubcommand(new Validate(surroundings))
                .addSubcommand(new Undoing(surroundings))
                .addSubcommand(new Push(surroundings))
                .addSubcommand(new Lint(surroundings))
                .addSubcommand(new Seeding(surroundings))
                .addSubcommand(new Docs(surroundings))
                .addSubcommand(new StudioPage(surroundings))
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setParameterExceptionHandler((e, given) -> {
                    String verb = e.getCommandLine().getCommandSpec().qualifiedName();
                    surroundings.err().printf("botkit: %s%n%s --help tells more.%n", e.getMessage(), verb);
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((e, command, result) -> {
                    surroundings.err().println("botkit: " + Failure.message(e));
                    if (verbs.showsStackTrace) {
                        e.printStackTrace(surroundings.err());
                    }
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }
}
