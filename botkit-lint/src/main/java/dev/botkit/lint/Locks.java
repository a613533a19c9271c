package dev.botkit.lint;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * What a connection holds in its transaction.
 *
 * @param held the strongest mode that others wait for, by a table's oid
 * @param timeout the lock_timeout in milliseconds; 0 is none
 */
record Locks(Map<Long, LockMode> held, long timeout) {

    private static final String HELD = """
            select relation, mode
            from pg_locks
            where pid = pg_backend_pid() and locktype = 'relation' and granted
              and database = (select oid from pg_database where datname = current_database())
              and mode in ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')
            """;

    private static final String TIMEOUT = "select setting from pg_settings where name = 'lock_timeout'";

    static Locks of(Connection connection) throws SQLException {
        Map<Long, LockMode> held = new HashMap<>();
        try (var statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(HELD)) {
                while (rows.next()) {
                    held.merge(rows.getLong(1), LockMode.of(rows.getString(2)), Locks::stronger);
                }
            }
            try (ResultSet rows = statement.executeQuery(TIMEOUT)) {
                rows.next();
                return new Locks(Map.copyOf(held), rows.getLong(1));
            }
        }
    }

    private static LockMode stronger(LockMode one, LockMode other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
