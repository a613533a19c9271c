package dev.botkit.cli.verb;

import dev.botkit.cli.Surroundings;
import dev.botkit.cli.database.Database;
import dev.botkit.schema.BotkitSchema;
import dev.botkit.schema.Migrated;
import dev.botkit.schema.Migration;
import dev.botkit.schema.SchemaStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./botkit migrate}. */
@Command(name = "migrate", description = "Applies the migrations that the database has not seen yet.")
public final class MigrateVerb implements Runnable {

    private final Surroundings surroundings;

    @Mixin
    private final Target target = new Target();

    @Option(names = "--dry-run", description = "Print the SQL that is pending, and change nothing.")
    private boolean isDry;

    public MigrateVerb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        try (Database database = target.named(surroundings)) {
            surroundings.say(database.title());
            if (isDry) {
                print(BotkitSchema.status(database.dataSource()));
            } else {
                Migrated migrated = BotkitSchema.migrate(database.dataSource());
                new Report(surroundings).migrated(migrated, BotkitSchema.status(database.dataSource()));
            }
        }
    }

    private void print(SchemaStatus status) {
        for (Migration migration : status.pending()) {
            surroundings.say("%n-- %s%n%n%s"
                    .formatted(migration.file(), migration.sql().orElse("").strip()));
        }
        surroundings.say("%n-- %s pending; nothing was changed."
                .formatted(Report.count(status.pending().size(), "migration")));
    }
}
