package dev.botkit.cli;

import dev.botkit.cli.verb.DocsVerb;
import dev.botkit.cli.verb.LintVerb;
import dev.botkit.cli.verb.MigrateVerb;
import dev.botkit.cli.verb.PushVerb;
import dev.botkit.cli.verb.SeedVerb;
import dev.botkit.cli.verb.StatusVerb;
import dev.botkit.cli.verb.StudioVerb;
import dev.botkit.cli.verb.UndoVerb;
import dev.botkit.cli.verb.ValidateVerb;
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
                .addSubcommand(new MigrateVerb(surroundings))
                .addSubcommand(new StatusVerb(surroundings))
                .addSubcommand(new ValidateVerb(surroundings))
                .addSubcommand(new UndoVerb(surroundings))
                .addSubcommand(new PushVerb(surroundings))
                .addSubcommand(new LintVerb(surroundings))
                .addSubcommand(new SeedVerb(surroundings))
                .addSubcommand(new DocsVerb(surroundings))
                .addSubcommand(new StudioVerb(surroundings))
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
