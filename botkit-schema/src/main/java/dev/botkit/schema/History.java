package dev.botkit.schema;

import java.sql.SQLException;

/**
 * Flyway's table of what was applied, which may not exist yet.
 *
 * @param schema the schema that the session works in
 */
record History(String schema) {

    static final String TABLE = "flyway_schema_history";

    /**
     * Of the schema that the tables are created in. Where there is none, Flyway would create one by the name of the whole
     * search path.
     */
    static History of(Session session) throws SQLException {
        if (session.ask("select current_schema() is null")) {
            throw new SchemaMigrationException("None of the schemas in the search path exists, or the role has no USAGE"
                    + " of it. Create one, or name another as currentSchema in the URL.");
        }
        return session.list("select current_schema()", row -> new History(row.getString(1)))
                .getFirst();
    }

    /** Finds out whether the table may be created, if need be: Flyway would try ten times, a second apart. */
    void tryOut(Session session) throws SQLException {
        if (session.ask("select to_regclass(?) is null", table())) {
            session.run("create table %1$s (); drop table %1$s".formatted(table()));
        }
    }

    /** Always quoted, as Flyway writes it. */
    String table() {
        return quote(schema) + "." + quote(TABLE);
    }

    /** Has a migration count as failed. */
    void fail(Migration migration, Session session) throws SQLException {
        session.update("update " + table() + " set success = false where version = ?", migration.version());
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
