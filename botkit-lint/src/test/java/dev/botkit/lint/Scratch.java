package dev.botkit.lint;

import java.sql.SQLException;
import javax.sql.DataSource;

/** A database for one test after the other: faster than one for each. */
final class Scratch {
    private Scratch() {}

    static void clear(DataSource database) throws SQLException {
        run(database, "drop schema if exists other cascade; drop schema public cascade; create schema public");
    }

    static void run(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
