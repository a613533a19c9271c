package dev.botkit.cli.verb;

import dev.botkit.cli.Surroundings;
import dev.botkit.cli.database.Database;
import dev.botkit.cli.database.Scratch;
import dev.botkit.schema.BotkitSchema;
import dev.botkit.schema.Migrated;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./botkit push}. */
@Command(
        name = "push",
        description = "For development: empties a scratch database and builds it anew from the migrations as they are.")
public final class PushVerb implements Runnable {

    private final Surroundings surroundings;

    @Mixin
    private final Target target = new Target();

    @Option(names = "--force", description = "Even if it holds rows or isn't marked as a scratch database.")
    private boolean isForced;

    public PushVerb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        try (Database database = target.named(surroundings)) {
            surroundings.say(database.title());
            new Scratch(database).empty(isForced);
            Migrated migrated = BotkitSchema.migrate(database.dataSource());
            surroundings.say("Built anew at version %s.".formatted(migrated.version()));
        }
    }
}
