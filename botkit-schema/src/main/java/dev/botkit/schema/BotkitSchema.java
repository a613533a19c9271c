package dev.botkit.schema;

import javax.sql.DataSource;

/**
 * Brings the tables of AI BotKit to the version that this library was built for, tells how far a database is, and goes
 * back.
 *
 * <p>The migrations stand in {@code db/migration} on the class path, the way back in {@code db/undo}. A service with
 * migrations of its own keeps them in another folder, and their history in another table.
 *
 * <p>Each method takes one connection from the data source and gives it back in the state it came in. It needs
 * PostgreSQL 15 or newer, and refuses others. It stays with one session of the server from beginning to end, which
 * PgBouncer in transaction mode can't give: connect past it.
 */
public final class BotkitSchema {

    private static final Schema SCHEMA = new Schema(new Migrations("db/migration", "db/undo"));

    private BotkitSchema() {}

    /**
     * Applies the migrations that the database has not seen yet, in their order; meant for the start of a service.
     *
     * <p>Any number of instances may start at once: one migrates, the others wait for it, up to ten minutes, and then
     * find nothing to do. A database that is already newer, as in a rolling deployment, is left as it is.
     *
     * <p>Each migration is one transaction, except for an index built concurrently. What such a build leaves when it
     * fails or its process is killed, an entry in the history and an invalid index, is cleared away by the next call,
     * which then builds it again. It touches no other invalid index than those that a file about to run creates.
     *
     * @param dataSource hands out connections of the tables' owner; their first schema, which has to exist, is the one
     *     migrated
     * @return what was applied, nothing when the schema was up to date; and what was repaired
     * @throws SchemaMigrationException if a migration failed, if one that was applied has since been changed, removed or
     *     joined by an older one, if others migrated for ten minutes, or if the server could not be used
     */
    public static Migrated migrate(DataSource dataSource) {
        return SCHEMA.migrate(dataSource);
    }

    /**
     * Tells which migrations a database has seen and which are to come. It writes nothing and waits for nobody; an empty
     * database has everything pending.
     *
     * @param dataSource hands out connections of a role that may read the history; their first schema is looked at
     * @throws SchemaMigrationException if the server could not be used
     */
    public static SchemaStatus status(DataSource dataSource) {
        return SCHEMA.status(dataSource);
    }

    /**
     * Insists that there is nothing to do: that {@link SchemaStatus#isCurrent} is true. It writes nothing and waits for
     * nobody.
     *
     * @param dataSource as in {@link #status}
     * @throws SchemaMigrationException naming each migration that is pending, failed, changed, skipped or missing, and
     *     each invalid index; or if the server could not be used
     */
    public static void validate(DataSource dataSource) {
        SCHEMA.validate(dataSource);
    }

    /**
     * Undoes migrations, the newest first, by running {@code db/undo/U9__….sql} for {@code V9__….sql}. Meant for a
     * release that has to be taken back, while no instance of it is running any more.
     *
     * <p>It excludes and waits for {@link #migrate} and itself in whatever process, up to ten minutes. Each version is
     * undone in one transaction together with its row in the history. A file of one statement that the server refuses
     * in a transaction, such as {@code drop index concurrently}, is run outside of one. Should it break off, the version
     * counts as failed, and {@link #migrate} makes it good.
     *
     * <p>Whether data would be lost is measured. All the files are tried in a transaction that is rolled back: rows
     * of the tables that go, values in the columns that go or get another type, and rows deleted or updated, count as
     * lost. What a {@code using} makes of the values of a column that keeps its type isn't seen. Each version is measured
     * again in its own transaction before it is undone, with everybody locked out of those tables for as long as it takes
     * to read them.
     *
     * @param dataSource hands out connections of the tables' owner; their first schema is taken back
     * @param undo how far to go back, and whether data may be lost
     * @return what was undone, nothing when the schema was there already
     * @throws DataLossException if data would be lost and {@code undo} doesn't allow it; nothing is undone then, unless
     *     the data came meanwhile: versions undone before, which the message names, stay undone
     * @throws SchemaMigrationException if the version isn't applied, a migration has failed, is changed or unknown to
     *     this library, or has no undo file, if a file fails in the trial, or if losses can't be measured, as a row
     *     policy hides rows from the role or {@code track_counts} is off: nothing is undone then; if a file fails
     *     later, where versions undone before stay undone; if others migrated for ten minutes; or if the server could
     *     not be used
     */
    public static Undone undo(DataSource dataSource, Undo undo) {
        return SCHEMA.undo(dataSource, undo);
    }
}
