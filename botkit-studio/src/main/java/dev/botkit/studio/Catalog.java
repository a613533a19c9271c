package dev.botkit.studio;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The tables of a schema at this moment. It is read for each request, so that a migration is seen at once. */
record Catalog(List<Table> tables, List<ForeignKey> foreignKeys) {

    static boolean hasSchema(Connection connection, String schema) throws SQLException {
        try (var statement = Sql.of("select from pg_catalog.pg_namespace where nspname = ?", schema)
                        .prepare(connection);
                var rows = statement.executeQuery()) {
            return rows.next();
        }
    }

    static Catalog read(Connection connection, String schema, boolean readOnly) throws SQLException {
        return new Catalog(
                CatalogTables.read(connection, schema, readOnly), CatalogForeignKeys.read(connection, schema));
    }

    Table table(String wanted) {
        return tables.stream()
                .filter(table -> table.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "There is no such table."));
    }
}
