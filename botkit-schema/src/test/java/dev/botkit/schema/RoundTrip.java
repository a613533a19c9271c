package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Up, down and up again over one migration, on a database that begins empty. */
record RoundTrip(Migrations migrations, String data, DataSource database) {

    /**
     * Insists that the way back of a migration leaves everything as the one before it did, twice: without data of its
     * own, which is no loss, and with it; and that it can be applied again as if for the first time.
     */
    void check(String before, String version) throws SQLException {
        var schema = new Schema(migrations);
        if (!before.equals("0")) {
            migrateTo(before);
        }
        fill();
        var at = Snapshot.of(database);

        migrateTo(version);
        var migrated = Snapshot.of(database);
        assertThat(schema.undo(database, Undo.newest()).versions()).containsExactly(version);
        at.assertIsStill(Snapshot.of(database));

        migrateTo(version);
        migrated.assertIsStill(Snapshot.of(database));
        fill();
        schema.undo(database, Undo.newest().losingData());
        at.assertIsStill(Snapshot.of(database));
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
