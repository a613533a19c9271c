package dev.botkit.cli.verb;

import dev.botkit.cli.Surroundings;
import dev.botkit.cli.database.Configuration;
import dev.botkit.cli.database.Database;
import picocli.CommandLine.Option;

/** Which database a verb works on. */
final class Target {

    @Option(names = "--local", description = "Use the PostgreSQL that is kept in .botkit, whatever is configured.")
    private boolean isLocal;

    /** The one that is named; it is an error if none is. */
    Database named(Surroundings surroundings) {
        return isLocal ? Database.kept(configuration(surroundings)) : Database.named(configuration(surroundings));
    }

    /** The one that is named, or else the kept one. */
    Database namedOrKept(Surroundings surroundings) {
        return isLocal ? Database.kept(configuration(surroundings)) : Database.namedOrKept(configuration(surroundings));
    }

    private static Configuration configuration(Surroundings surroundings) {
        return Configuration.of(surroundings.folder(), surroundings.environment());
    }
}
