package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * A database as it stands: all that its catalogue knows, and every row as the server writes it.
 *
 * @param rows such as {@code teams: (1,Analysts,…)}
 */
record Snapshot(List<String> catalogue, List<String> rows) {

    static Snapshot of(DataSource database) throws SQLException {
        var sql = new Sql(database);
        var rows = new TreeMap<String, List<String>>();
        for (String table : tables(database)) {
            rows.put(table, sql.texts("select row_to_json(t)::text from " + table + " t order by 1"));
        }
        return new Snapshot(
                sql.texts(Sql.read("catalogue.sql")),
                rows.entrySet().stream()
                        .flatMap(table -> table.getValue().stream().map(row -> table.getKey() + ": " + row))
                        .toList());
    }

    static List<String> tables(DataSource database) throws SQLException {
        return new Sql(database)
                .texts("select oid::regclass from pg_class where relnamespace = 'public'::regnamespace"
                        + " and relkind in ('r', 'p') and relname <> 'flyway_schema_history' order by 1");
    }

    /** Fails with the lines that are only in one of the two. */
    void assertIsStill(Snapshot later) {
        assertThat(later.catalogue()).containsExactlyElementsOf(catalogue);
        assertThat(later.rows()).containsExactlyElementsOf(rows);
    }
}
