package dev.botkit.cli.verb;

import dev.botkit.cli.Surroundings;
import dev.botkit.cli.database.Database;
import dev.botkit.schema.BotkitSchema;
import dev.botkit.schema.SchemaStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./botkit status}. */
@Command(name = "status", description = "Lists the migrations, and which of them the database has seen.")
public final class StatusVerb implements Runnable {

    private final Surroundings surroundings;

    @Mixin
    private final Target target = new Target();

    public StatusVerb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        try (Database database = target.named(surroundings)) {
            SchemaStatus status = BotkitSchema.status(database.dataSource());
            surroundings.say(database.title());
            new Report(surroundings).status(status);
            surroundings.say("%s; %s pending."
                    .formatted(
                            status.version()
                                    .map(version -> "At version " + version)
                                    .orElse("Empty"),
                            Report.count(status.pending().size(), "migration")));
        }
    }
}
