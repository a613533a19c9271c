package dev.botkit.cli.verb;

import dev.botkit.cli.Surroundings;
import dev.botkit.cli.database.Database;
import dev.botkit.cli.docs.SchemaDocs;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./botkit docs}. */
@Command(name = "docs", description = "Writes pages about the schema, with a diagram, as the database has it.")
public final class DocsVerb implements Runnable {

    private final Surroundings surroundings;

    @Mixin
    private final Target target = new Target();

    @Option(
            names = "--out",
            paramLabel = "<folder>",
            description = "The folder to write to; target/docs of Botkit unless given.")
    private @Nullable Path folder;

    public DocsVerb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        try (Database database = target.namedOrKept(surroundings)) {
            surroundings.say(database.title());
            Path out = folder == null
                    ? surroundings.folder().resolve("target/docs")
                    : surroundings.caller().resolve(folder);
            Path index = new SchemaDocs(database.dataSource()).write(out);
            surroundings.say("Open " + index.toAbsolutePath().normalize().toUri());
        }
    }
}
