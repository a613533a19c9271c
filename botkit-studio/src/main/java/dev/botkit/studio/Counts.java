package dev.botkit.studio;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Counts that end: nobody pages through millions, so that "more than" is as good as a number. */
final class Counts {
    private Counts() {}

    /** The number of rows, or the bound with {@code more} when there are more. */
    record Count(long count, boolean more) {}

    /** The rows of another table that point at a row: which ones, by which columns, and how many. */
    record Children(String table, List<String> columns, List<String> parentColumns, Count rows) {}

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

    static List<Children> children(Connection connection, Catalog catalog, Table parent, Rows.Row row)
            throws SQLException {
        List<Children> all = new ArrayList<>();
        for (ForeignKey key : catalog.foreignKeys()) {
            if (key.parent().equals(parent.name())) {
                Table table = catalog.table(key.table());
                Count rows = count(connection, table, pointingAt(key, table, parent, row), 1_000);
                all.add(new Children(key.table(), key.columns(), key.parentColumns(), rows));
            }
        }
        return all;
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
