package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Up, down and up again over each migration in turn, then all the way down, on one database that begins empty. */
record RoundTrip(Migrations migrations, String data, DataSource database) {

    /**
     * Insists that the way back of each migration leaves everything as the one before it did, twice: without data of its
     * own, which is no loss, and with it; and that it can be applied again as if for the first time.
     */
    void check(List<String> versions) throws SQLException {
        var schema = new Schema(migrations);
        var below = new ArrayDeque<Snapshot>();
        for (String version : versions) {
            below.push(Snapshot.of(database));
            migrateTo(version);
            var migrated = Snapshot.of(database);
            assertThat(schema.undo(database, Undo.newest()).versions()).containsExactly(version);
            below.element().assertIsStill(Snapshot.of(database));

            migrateTo(version);
            migrated.assertIsStill(Snapshot.of(database));
            fill();
        }
        for (String version : versions.reversed()) {
            assertThat(schema.undo(database, Undo.newest().losingData()).versions())
                    .containsExactly(version);
            below.pop().assertIsStill(Snapshot.of(database));
        }
    }

    void migrateTo(String version) {
        var configuration = migrations.flyway(database).getConfiguration();
        Flyway.configure().configuration(configuration).target(version).load().migrate();
    }

    /** A row in each table that there is and that has none. */
    void fill() throws SQLException {
        var sql = new Sql(database);
        var empty = sql.texts(Snapshot.tables(database).stream()
                .map(table -> " union all select '%1$s' where not exists (select from %1$s)".formatted(table))
                .collect(Collectors.joining("", "select '' where false", "")));
        sql.run(Sql.read(data)
                .lines()
                .filter(insert -> empty.stream().anyMatch(table -> insert.startsWith("insert into " + table + " ")))
                .collect(Collectors.joining("\n")));
    }
}
