package dev.botkit.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What separates a database from what this library expects, a line each, with the way out. */
final class Differences {

    private Differences() {}

    static List<String> all(SchemaStatus status) {
        return Stream.concat(
                        status.migrations().stream().flatMap(migration -> of(migration).stream()),
                        status.invalidIndexes().stream().map(Differences::ofIndex))
                .toList();
    }

    /** Those that running the migrations would not remove: somebody has to look. */
    static List<String> beyondMigrating(SchemaStatus status) {
        return status.migrations().stream()
                .filter(migration -> !isForMigrate(migration))
                .flatMap(migration -> of(migration).stream())
                .toList();
    }

    /** Those for which an undo file may not be the way back of what was applied. */
    static List<String> beyondUndoing(SchemaStatus status) {
        return status.migrations().stream()
                .filter(migration -> switch (migration.state()) {
                    case FAILED, CHANGED, MISSING, UNKNOWN -> true;
                    case APPLIED, PENDING, SKIPPED -> false;
                })
                .map(migration -> of(migration)
                        .orElse(migration.file() + ": applied by a newer release of this library; undo with that one"))
                .toList();
    }

    private static boolean isForMigrate(Migration migration) {
        return switch (migration.state()) {
            case PENDING -> true;
            case FAILED -> migration.sql().isPresent();
            default -> false;
        };
    }

    private static Optional<String> of(Migration migration) {
        var difference = switch (migration.state()) {
            case APPLIED, UNKNOWN -> null;
            case PENDING -> "not applied yet; migrate";
            case FAILED ->
                migration.sql().isPresent()
                        ? "broke off; migrate runs it again"
                        : "broke off, and is of a newer release of this library; migrate with that one";
            case CHANGED -> "changed since it was applied; restore the file, and put the change into a new migration";
            case SKIPPED -> "not applied although a newer one was; give it a version after the newest";
            case MISSING -> "applied, but no longer among the migrations of this library; restore the file";
        };
        return Optional.ofNullable(difference).map(text -> migration.file() + ": " + text);
    }

    private static String ofIndex(String index) {
        return "index " + index + ": invalid, its build broke off and no query uses it; drop it or reindex it";
    }
}
