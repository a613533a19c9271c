package dev.botkit.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Drops what a killed JVM left on an external server: databases named by a run that no session belongs to any more.
 * A run opens its session before its first database and keeps it, so a live one is never taken for dead.
 */
final class Leftovers {
    private static final String ABANDONED = """
            select d.datname
            from pg_database d
            where d.datname ~ '^botkit_[0-9a-f]{8}_'
              and pg_has_role(d.datdba, 'usage')
              and not exists (
                select from pg_stat_activity a
                where a.application_name = 'botkit-testkit ' || substr(d.datname, 8, 8))
            """;

    private Leftovers() {}

    static void drop(Access access) throws SQLException {
        try (Connection connection = access.connect(Run.APPLICATION_NAME);
                Statement statement = connection.createStatement()) {
            for (String database : abandoned(statement)) {
                statement.execute("drop database if exists \"%s\" with (force)".formatted(database));
            }
        }
    }

    private static List<String> abandoned(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(ABANDONED)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
