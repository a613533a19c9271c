package dev.botkit.lint;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
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
            FillableTable next = next(waiting);
            waiting.remove(next);
            var insert = new RowInsert(connection, next, row);
            long rows = rowsIn(next);
            while (rows < ROWS && insert.one()) {
                rows++;
            }
        }
    }

    /** One whose parents are filled; in a circle of tables one that can begin with nulls. */
    private static FillableTable next(List<FillableTable> waiting) {
        return first(waiting, parent -> true)
                .or(() -> first(waiting, Parent::required))
                .orElse(waiting.getFirst());
    }

    private static Optional<FillableTable> first(List<FillableTable> waiting, Predicate<Parent> isNeeded) {
        Set<Long> empty = waiting.stream().map(FillableTable::oid).collect(Collectors.toSet());
        return waiting.stream()
                .filter(table -> table.parents().stream()
                        .filter(isNeeded)
                        .noneMatch(parent -> parent.table() != table.oid() && empty.contains(parent.table())))
                .findFirst();
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
