package dev.botkit.cli.verb;

import dev.botkit.cli.Surroundings;
import dev.botkit.cli.database.Configuration;
import dev.botkit.cli.database.Database;
import dev.botkit.schema.BotkitSchema;
import picocli.CommandLine.Option;

/** Which database a verb works on. */
final class Target {

    @Option(names = "--local", description = "Use the PostgreSQL that is kept in .botkit, whatever is configured.")
    private boolean isLocal;

    /** The one that is named; it is an error if none is. */
    Database named(Surroundings surroundings) {
        return isLocal ? Database.kept(configuration(surroundings)) : Database.named(configuration(surroundings));
    }

    /** The one that is named, or else the kept one, which is migrated: it is ours. */
    Database namedOrKept(Surroundings surroundings) {
        Configuration configuration = configuration(surroundings);
        Database database = isLocal ? Database.kept(configuration) : Database.namedOrKept(configuration);
        return database.isKept() ? migrated(database) : database;
    }

    private static Database migrated(Database database) {
        try {
            BotkitSchema.migrate(database.dataSource());
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Configuration configuration(Surroundings surroundings) {
        return Configuration.of(surroundings.folder(), surroundings.environment());
    }
}
