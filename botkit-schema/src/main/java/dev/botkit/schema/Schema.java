package dev.botkit.schema;

import dev.botkit.schema.Migration.State;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/** What {@link BotkitSchema} does, for migrations from anywhere. */
final class Schema {

    private final Migrations migrations;

    Schema(Migrations migrations) {
        this.migrations = migrations;
    }

    Migrated migrate(DataSource dataSource) {
        return locked(dataSource, "The database was not migrated", (session, history) -> {
            var found = SchemaStatus.read(session, history, migrations);
            refuse("The database was not migrated", Differences.beyondMigrating(found));
            if (found.pending().isEmpty() && found.in(State.FAILED).isEmpty()) {
                return new Migrated(List.of(), found.version().orElseThrow(), Repaired.NOTHING);
            }
            history.tryOut(session);
            var repaired = Repair.run(session, history, found);
            var applied = migrations.flyway(session.asDataSource()).migrate().migrations.stream()
                    .map(migration -> migration.version)
                    .toList();
            return new Migrated(applied, applied.getLast(), repaired);
        });
    }

    SchemaStatus status(DataSource dataSource) {
        return on(
                dataSource,
                "The status is not known",
                (session, history) -> SchemaStatus.read(session, history, migrations));
    }

    void validate(DataSource dataSource) {
        refuse("The database is not as this library expects it", Differences.all(status(dataSource)));
    }

    Undone undo(DataSource dataSource, Undo undo) {
        Objects.requireNonNull(undo, "undo");
        return locked(dataSource, "Nothing was undone", (session, history) -> {
            var found = SchemaStatus.read(session, history, migrations);
            refuse("Nothing was undone", Differences.beyondUndoing(found));
            return new UndoRun(session, history, undo).of(UndoPlan.of(undo, found, migrations));
        });
    }

    private static void refuse(String what, List<String> differences) {
        if (!differences.isEmpty()) {
            throw new SchemaMigrationException(what + ":\n  " + String.join("\n  ", differences));
        }
    }

    private static <T> T locked(DataSource dataSource, String failure, OnSession<T> work) {
        return on(
                dataSource,
                failure,
                (session, history) -> MigrationLock.holding(session, history, () -> work.run(session, history)));
    }

    private static <T> T on(DataSource dataSource, String failure, OnSession<T> work) {
        Objects.requireNonNull(dataSource, "dataSource");
        try (var session = Session.open(dataSource)) {
            return work.run(session, History.of(session));
        } catch (SQLException | RuntimeException e) {
            throw Failure.of(failure, e, ServerAddress.of(dataSource));
        }
    }

    @FunctionalInterface
    private interface OnSession<T> {
        T run(Session session, History history) throws SQLException;
    }
}
