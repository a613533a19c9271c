package dev.botkit.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;

/**
 * What to undo, decided before anything is touched.
 *
 * @param scripts the newest first
 * @param version what remains
 */
record UndoPlan(List<UndoScript> scripts, Optional<String> version) {

    static UndoPlan of(Undo undo, SchemaStatus found, Migrations migrations) {
        var applied = found.in(Migration.State.APPLIED);
        int kept = undo.target().map(target -> upTo(target, applied)).orElse(Math.max(applied.size() - 1, 0));
        var scripts = new ArrayList<UndoScript>();
        for (Migration migration : applied.subList(kept, applied.size()).reversed()) {
            scripts.add(script(migration, migrations));
        }
        return new UndoPlan(
                List.copyOf(scripts),
                kept == 0 ? Optional.empty() : Optional.of(applied.get(kept - 1).version()));
    }

    private static int upTo(String target, List<Migration> applied) {
        var version = MigrationVersion.fromVersion(target);
        if (version.equals(MigrationVersion.fromVersion("0"))) {
            return 0;
        }
        for (int i = 0; i < applied.size(); i++) {
            if (MigrationVersion.fromVersion(applied.get(i).version()).equals(version)) {
                return i + 1;
            }
        }
        throw new SchemaMigrationException("Nothing was undone: version " + target + " isn't applied"
                + (applied.isEmpty()
                        ? ", nor is any other."
                        : "; the newest is " + applied.getLast().version() + "."));
    }

    private static UndoScript script(Migration migration, Migrations migrations) {
        var file = Migrations.undoFile(migration.file());
        return migrations
                .undoSql(migration.file())
                .map(sql -> new UndoScript(migration, file, sql))
                .orElseThrow(() -> new SchemaMigrationException("Nothing was undone: there is no way back from "
                        + migration.file() + ". It would stand in " + migrations.undoLocation() + "/" + file + "."));
    }
}
