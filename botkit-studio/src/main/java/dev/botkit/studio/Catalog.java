package dev.botkit.studio;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The tables of a schema at this moment, as far as the role may read them. It is read for each request, so that a migration is seen at once. */
record Catalog(List<Table> tables, List<ForeignKey> foreignKeys) {

    static boolean hasSchema(Connection connection, String schema) throws SQLException {
        try (var statement = Sql.of("select from pg_catalog.pg_namespace where nspname = ?", schema)
                        .prepare(connection);
                var rows = statement.executeQuery()) {
            return rows.next();
        }
    }

    static Catalog read(Connection connection, String schema, boolean readOnly) throws SQLException {
        List<Table> tables = CatalogTables.read(connection, schema, readOnly);
        List<ForeignKey> keys = CatalogForeignKeys.read(connection, schema).stream()
                .filter(key ->
                        has(tables, key.table(), key.columns()) && has(tables, key.parent(), key.parentColumns()))
                .toList();
        return new Catalog(tables, keys);
    }

    private static boolean has(List<Table> tables, String name, List<String> columns) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .anyMatch(table ->
                        table.columns().stream().map(Column::name).toList().containsAll(columns));
    }

    Table table(String wanted) {
        return tables.stream()
                .filter(table -> table.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "There is no such table."));
    }
}
