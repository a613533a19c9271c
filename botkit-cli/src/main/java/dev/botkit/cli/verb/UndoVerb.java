package dev.botkit.cli.verb;

import dev.botkit.cli.CommandFailedException;
import dev.botkit.cli.Surroundings;
import dev.botkit.cli.database.Database;
import dev.botkit.schema.BotkitSchema;
import dev.botkit.schema.DataLossException;
import dev.botkit.schema.Undo;
import dev.botkit.schema.Undone;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./botkit undo}. */
@Command(name = "undo", description = "Takes back the newest migration, or all that are newer than a version.")
public final class UndoVerb implements Runnable {

    private final Surroundings surroundings;

    @Mixin
    private final Target target = new Target();

    @Option(
            names = "--to",
            paramLabel = "<version>",
            description = "The version to go back to; 0 takes everything back.")
    private @Nullable String version;

    @Option(names = "--lose-data", description = "Don't ask, even if rows or values are lost.")
    private boolean losesData;

    public UndoVerb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        try (Database database = target.named(surroundings)) {
            surroundings.say(database.title());
            Undo undo = version == null ? Undo.newest() : Undo.to(version);
            Undone undone = undo(losesData ? undo.losingData() : undo, database.dataSource());
            undone.versions().forEach(each -> surroundings.say("  undid %s".formatted(each)));
            surroundings.say(
                    undone.version().map(now -> "Now at version " + now + ".").orElse("Now empty."));
        }
    }

    private Undone undo(Undo undo, DataSource database) {
        try {
            return BotkitSchema.undo(database, undo);
        } catch (DataLossException e) {
            e.losses().forEach(loss -> surroundings.say("  would lose %s".formatted(loss)));
            String answer = surroundings
                    .ask("Type 'lose' to go on:")
                    .orElseThrow(() -> new CommandFailedException(
                            "Nothing was undone, as that would lose data. If that is meant, add --lose-data.", e));
            if (!answer.strip().equals("lose")) {
                throw new CommandFailedException("Nothing was undone.", e);
            }
            return BotkitSchema.undo(database, undo.losingData());
        }
    }
}
