package dev.botkit.schema;

import java.sql.SQLException;
import java.util.Objects;

/**
 * Flyway's table of what was applied, which may not exist yet.
 *
 * @param schema the schema that the session works in
 */
record History(String schema) {

    static final String TABLE = "flyway_schema_history";

    /** Of the schema that Flyway takes: the first of the search path, or one that it is yet to create. */
    static History of(Session session) throws SQLException {
        return session.list(
                        "select coalesce(current_schema(), current_setting('search_path'))",
                        row -> new History(Objects.requireNonNull(row.getString(1))))
                .getFirst();
    }

    /** Always quoted, as Flyway writes it. */
    String table() {
        return quote(schema) + "." + quote(TABLE);
    }

    /** Deletes the row of a migration, which then counts as never run. */
    void forget(Migration migration, Session session) throws SQLException {
        session.update("delete from " + table() + " where version = ?", migration.version());
    }

    String qualify(String name) {
        return quote(schema) + "." + quote(name);
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
