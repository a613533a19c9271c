package dev.botkit.cli.verb;

import dev.botkit.Botkit;
import dev.botkit.cli.Surroundings;
import dev.botkit.cli.database.Database;
import dev.botkit.query.Users;
import dev.botkit.seed.Seed;
import dev.botkit.studio.Studio;
import dev.botkit.studio.StudioOptions;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./botkit studio}. */
@Command(
        name = "studio",
        description = "Serves a page to look at tables and rows, and to edit them, for this machine alone.")
public final class StudioVerb implements Runnable {

    private static final int CHATBOTS = 100;

    private final Surroundings surroundings;

    @Mixin
    private final Target target = new Target();

    @Option(
            names = "--port",
            paramLabel = "<n>",
            defaultValue = "0",
            description = "The port; any free one unless given.")
    private int port;

    @Option(names = "--read-only", description = "Let nothing be edited.")
    private boolean isReadOnly;

    public StudioVerb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        try (Database database = target.namedOrKept(surroundings)) {
            surroundings.say(database.title());
            if (database.isKept()) {
                fill(database);
            }
            StudioOptions options = StudioOptions.defaults().withPort(port).withReadOnly(isReadOnly);
            try (Studio studio = Studio.open(database.dataSource(), options)) {
                surroundings.say("Open %s".formatted(studio.url()));
                surroundings.say("Whoever has this address can read%s. Ctrl+C ends it."
                        .formatted(isReadOnly ? "" : " and write"));
                waitForTheEnd();
            }
        }
    }

    /** There is something to look at. */
    private void fill(Database database) {
        if (!Botkit.using(database.dataSource()).exists(Users.all())) {
            SeedVerb.fill(database, Seed.of(CHATBOTS), surroundings);
        }
    }

    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
