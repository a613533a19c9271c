package dev.botkit.cli.verb;

import dev.botkit.cli.Surroundings;
import dev.botkit.cli.database.Database;
import dev.botkit.schema.BotkitSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./botkit validate}. */
@Command(name = "validate", description = "Fails unless the database has seen exactly these migrations, as they are.")
public final class ValidateVerb implements Runnable {

    private final Surroundings surroundings;

    @Mixin
    private final Target target = new Target();

    public ValidateVerb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        try (Database database = target.named(surroundings)) {
            BotkitSchema.validate(database.dataSource());
            surroundings.say("%s%nThe history and the migrations agree.".formatted(database.title()));
        }
    }
}
