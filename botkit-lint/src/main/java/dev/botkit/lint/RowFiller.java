package dev.botkit.lint;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Inserts generated rows into every table that has fewer than ten, parents first. A table that can't be filled stays as
 * it is.
 */
final class RowFiller {

    private static final int ROWS = 10;

    private final Connection connection;

    /** Over all tables and migrations, so that a row filled up later doesn't repeat an earlier one. */
    private final AtomicLong row = new AtomicLong();

    RowFiller(Connection connection) {
        this.connection = connection;
    }

    void fill() throws SQLException {
        List<FillableTable> waiting = new ArrayList<>();
        for (FillableTable table : FillableTables.read(connection)) {
            if (rowsIn(table) < ROWS) {
                waiting.add(table);
            }
        }
        while (!waiting.isEmpty()) {
            // In a circle of tables one has to begin, with nulls.
            FillableTable next = waiting.stream()
                    .filter(table -> !waitsFor(table, waiting))
                    .findFirst()
                    .orElse(waiting.getFirst());
            waiting.remove(next);
            var insert = new RowInsert(connection, next, row);
            for (long rows = rowsIn(next); rows < ROWS && insert.one(); rows++) {
                // one() says whether there is another to be had
            }
        }
    }

    private static boolean waitsFor(FillableTable table, List<FillableTable> waiting) {
        Set<Long> others = waiting.stream()
                .map(FillableTable::oid)
                .filter(oid -> oid != table.oid())
                .collect(Collectors.toSet());
        return table.parents().stream().map(Parent::table).anyMatch(others::contains);
    }

    private long rowsIn(FillableTable table) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select count(*) from (select from %s limit %d) t".formatted(table.name(), ROWS))) {
            result.next();
            return result.getLong(1);
        }
    }
}
