package dev.botkit.cli.verb;

import dev.botkit.cli.Surroundings;
import dev.botkit.schema.Migrated;
import dev.botkit.schema.Migration;
import dev.botkit.schema.SchemaStatus;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Prints how a schema stands. */
record Report(Surroundings surroundings) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    void migrated(Migrated migrated, SchemaStatus status) {
        migrated.repaired()
                .failures()
                .forEach(version -> surroundings.say("  %s had failed before, and is run again".formatted(version)));
        migrated.repaired()
                .invalidIndexes()
                .forEach(index -> surroundings.say("  %s was invalid, and is built again".formatted(index)));
        status.migrations().stream()
                .filter(migration -> migrated.applied().contains(migration.version()))
                .forEach(migration -> surroundings.say("  %-4s %-34s %8s"
                        .formatted(
                                migration.version(),
                                migration.description(),
                                migration.took().map(Report::length).orElse(""))));
        surroundings.say((migrated.applied().isEmpty() ? "Up to date at version %s." : "Migrated to version %s.")
                .formatted(migrated.version()));
    }

    void status(SchemaStatus status) {
        surroundings.say("  %-4s %-34s %-9s %-21s %8s".formatted("", "migration", "state", "applied (UTC)", "took"));
        for (Migration migration : status.migrations()) {
            surroundings.say("  %-4s %-34s %-9s %-21s %8s"
                    .formatted(
                            migration.version(),
                            migration.description(),
                            migration.state().name().toLowerCase(Locale.ROOT),
                            migration.appliedAt().map(TIME::format).orElse(""),
                            migration.took().map(Report::length).orElse("")));
        }
        status.invalidIndexes()
                .forEach(index -> surroundings.say("  %s is invalid: its build failed.".formatted(index)));
    }

    private static String length(Duration duration) {
        return duration.toMillis() + " ms";
    }

    static String count(long number, String noun) {
        return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }
}
