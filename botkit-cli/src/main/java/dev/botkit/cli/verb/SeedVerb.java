package dev.botkit.cli.verb;

import dev.botkit.Botkit;
import dev.botkit.cli.Surroundings;
import dev.botkit.cli.database.Database;
import dev.botkit.seed.Seed;
import dev.botkit.seed.Seeded;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./botkit seed}. */
@Command(name = "seed", description = "Fills the empty tables with believable data, the same for the same numbers.")
public final class SeedVerb implements Runnable {

    private final Surroundings surroundings;

    @Mixin
    private final Target target = new Target();

    @Option(
            names = "--chatbots",
            paramLabel = "<n>",
            defaultValue = "100",
            description = "The number of chatbots, which all else follows from; 100 unless given.")
    private int chatbots;

    @Option(names = "--messages", paramLabel = "<n>", description = "The exact number of messages.")
    private @Nullable Long messages;

    @Option(names = "--random", paramLabel = "<n>", description = "Another number, other data.")
    private @Nullable Long random;

    public SeedVerb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Seed seed = seed();
        try (Database database = target.namedOrKept(surroundings)) {
            surroundings.say(database.title());
            fill(database, seed, surroundings);
        }
    }

    private Seed seed() {
        Seed seed = Seed.of(chatbots);
        seed = Optional.ofNullable(messages).map(seed::messages).orElse(seed);
        return Optional.ofNullable(random).map(seed::random).orElse(seed);
    }

    static void fill(Database database, Seed seed, Surroundings surroundings) {
        long start = System.nanoTime();
        Seeded seeded;
        try (RowsBar bar = new RowsBar(surroundings)) {
            seeded = seed.listening(bar).into(Botkit.using(database.dataSource()));
        }
        seeded.byTable().forEach((table, rows) -> surroundings.say("  %-24s %,12d".formatted(table.getName(), rows)));
        surroundings.say(
                "%s in %.1f s".formatted(Report.count(seeded.total(), "row"), (System.nanoTime() - start) / 1e9));
    }
}
