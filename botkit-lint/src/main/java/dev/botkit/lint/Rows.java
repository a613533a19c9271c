package dev.botkit.lint;

import java.sql.Connection;
import java.sql.SQLException;

/** Rows for tables that {@link MigrationLint} can't fill by itself, or that should look like those in production. */
@FunctionalInterface
public interface Rows {

    /**
     * Inserts rows into the scratch database before a migration runs. Tables that still have fewer than ten afterwards
     * are filled up with generated ones.
     *
     * @param connection in a transaction that is committed afterwards
     * @param file the migration about to run, such as {@code V3__chatbots.sql}
     * @throws SQLException if the rows can't be inserted; the check ends with a {@link LintException}
     */
    void insertBefore(Connection connection, String file) throws SQLException;
}
