package dev.botkit.schema;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.MigrationInfo;

/**
 * How far the schema of a database has come.
 *
 * @param migrations those of this library and those the database has seen, by version, the oldest first
 * @param invalidIndexes names of indexes that no query uses, as their build broke off; those still being built are left
 *     out
 */
public record SchemaStatus(List<Migration> migrations, List<String> invalidIndexes) {

    /** Copies the lists. */
    public SchemaStatus {
        migrations = List.copyOf(migrations);
        invalidIndexes = List.copyOf(invalidIndexes);
    }

    static SchemaStatus read(Session session, History history, Migrations migrations) throws SQLException {
        var infos = migrations.flyway(session.asDataSource()).info().all();
        return new SchemaStatus(
                Arrays.stream(infos)
                        // Flyway also notes that it has created a schema.
                        .filter(MigrationInfo::isVersioned)
                        .map(info -> Migration.of(info, migrations.sql(info.getScript())))
                        .toList(),
                InvalidIndexes.in(history.schema(), session));
    }

    /** The newest version applied; empty for a database without any. */
    public Optional<String> version() {
        return migrations.stream()
                .filter(migration -> migration.state().isInDatabase())
                .map(Migration::version)
                .reduce((older, newer) -> newer);
    }

    /** The migrations that {@link BotkitSchema#migrate} would apply for the first time, in their order. */
    public List<Migration> pending() {
        return in(Migration.State.PENDING);
    }

    /** The migrations in this state, in their order. */
    public List<Migration> in(Migration.State state) {
        return migrations.stream()
                .filter(migration -> migration.state() == state)
                .toList();
    }

    /**
     * Whether there is nothing to do: every migration of this library is applied as its file says, and every index is
     * valid. A database that is newer than the library counts as current.
     */
    public boolean isCurrent() {
        return Differences.all(this).isEmpty();
    }
}
