package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Up, down and up again over one migration, on a database that begins empty. */
record RoundTrip(Migrations migrations, String data, DataSource database) {

    /**
     * Insists that the way back of a migration leaves everything as the one before it did, twice: without data of its
     * own, which is no loss, and with it.
     */
    void check(String version) throws SQLException {
        var schema = new Schema(migrations);
        migrateToTheOneBefore(version);
        fill();
        var before = Snapshot.of(database);

        migrateTo(version);
        var migrated = Snapshot.of(database);
        assertThat(schema.undo(database, Undo.newest()).versions()).containsExactly(version);
        before.assertIsStill(Snapshot.of(database));

        migrateTo(version);
        migrated.assertIsStill(Snapshot.of(database));
        fill();
        schema.undo(database, Undo.newest().losingData());
        before.assertIsStill(Snapshot.of(database));

        migrateTo(version);
        migrated.assertIsStill(Snapshot.of(database));
    }

    private void migrateToTheOneBefore(String version) {
        List<String> versions = new Schema(migrations)
                .status(database).migrations().stream().map(Migration::version).toList();
        int at = versions.indexOf(version);
        if (at > 0) {
            migrateTo(versions.get(at - 1));
        }
    }

    private void migrateTo(String version) {
        var configuration = migrations.flyway(database).getConfiguration();
        Flyway.configure().configuration(configuration).target(version).load().migrate();
    }

    /** A row in each table that there is and that has none. */
    private void fill() throws SQLException {
        var sql = new Sql(database);
        var empty = new HashSet<String>();
        for (String table : Snapshot.tables(database)) {
            if (sql.count(table) == 0) {
                empty.add(table);
            }
        }
        for (String insert : Sql.read(data).lines().toList()) {
            if (empty.stream().anyMatch(table -> insert.startsWith("insert into " + table + " "))) {
                sql.run(insert);
            }
        }
    }
}
