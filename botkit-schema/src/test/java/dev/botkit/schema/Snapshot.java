package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * A database as it stands: all that its catalogue knows, and every row as the server writes it.
 *
 * @param rows such as {@code teams: (1,Analysts,…)}
 */
record Snapshot(List<String> catalogue, List<String> rows) {

    static Snapshot of(DataSource database) throws SQLException {
        var sql = new Sql(database);
        var rows = tables(database).stream()
                .map(table -> " union all select '%1$s: ' || row_to_json(t) from %1$s t".formatted(table))
                .collect(Collectors.joining("", "select '' where false", " order by 1"));
        return new Snapshot(sql.texts(Sql.read("catalogue.sql")), sql.texts(rows));
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
