package dev.botkit.studio;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts that end: nobody pages through millions, so that "more than" is as good as a number. */
final class Counts {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Counts() {}

    /** The number of rows, or the bound with {@code more} when there are more. */
    record Count(long count, boolean more) {}

    /** The rows of another table that point at a row: which ones, by which columns, and how many if that is soon told. */
    record Children(
            String table,
            List<String> columns,
            List<String> parentColumns,
            @Nullable Count rows) {}

    static Count count(Connection connection, Table table, Sql where, int most) throws SQLException {
        Sql query = new Sql(
                "select count(*) from (select from " + table.quoted() + " where " + where.text() + " limit "
                        + (most + 1) + ") bounded",
                where.binds());
        try (var statement = query.prepare(connection);
                ResultSet result = statement.executeQuery()) {
            result.next();
            long count = result.getLong(1);
            return new Count(Math.min(count, most), count > most);
        }
    }

    /** Takes three seconds at most in all: without an index on their columns, a row could not be opened for its counts. */
    static List<Children> children(Connection connection, Catalog catalog, Table parent, Rows.Row row)
            throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<Children> all = new ArrayList<>();
        for (ForeignKey key : catalog.foreignKeys()) {
            if (key.parent().equals(parent.name())) {
                Table table = catalog.table(key.table());
                Count rows = countUntil(end, connection, table, pointingAt(key, table, parent, row));
                all.add(new Children(key.table(), key.columns(), key.parentColumns(), rows));
            }
        }
        return all;
    }

    private static @Nullable Count countUntil(long end, Connection connection, Table table, Sql where)
            throws SQLException {
        long milliseconds = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (milliseconds <= 0) {
            return null;
        }
        Savepoint before = connection.setSavepoint();
        try (var timeout = connection.createStatement()) {
            timeout.execute("set local statement_timeout = " + milliseconds);
            return count(connection, table, where, 1_000);
        } catch (SQLException e) {
            if (!ServerError.isCancelled(e)) {
                throw e;
            }
            connection.rollback(before);
            return null;
        }
    }

    private static Sql pointingAt(ForeignKey key, Table child, Table parent, Rows.Row row) {
        List<Sql> parts = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            Column column = child.column(key.columns().get(i));
            Column target = parent.column(key.parentColumns().get(i));
            String value = row.values().get(parent.columns().indexOf(target));
            // Bound as the parent's type, which may be wider than the child's.
            parts.add(Sql.of(column.quoted() + " = " + target.bound(), value));
        }
        return Sql.and(parts);
    }
}
