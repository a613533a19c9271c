package dev.botkit.lint;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Inserts rows into a table, and tries other values where the server refuses the first. */
final class RowInsert {

    private static final int ATTEMPTS = 100;
    private static final int PARENTS = 50;

    private final Connection connection;
    private final FillableTable table;
    private final AtomicLong row;
    private final Map<Parent, List<List<String>>> parentRows = new HashMap<>();
    private final Map<Integer, Integer> choices = new HashMap<>();

    RowInsert(Connection connection, FillableTable table, AtomicLong row) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.row = row;
        for (Parent parent : table.parents()) {
            parentRows.put(parent, rowsOf(parent));
        }
    }

    /** Whether it could be inserted. */
    boolean one() throws SQLException {
        choices.clear();
        long number = row.incrementAndGet();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var before = connection.setSavepoint();
            try {
                insert(values(number));
                connection.releaseSavepoint(before);
                return true;
            } catch (SQLException e) {
                connection.rollback(before);
                if (isTaken(e)) {
                    number = row.incrementAndGet();
                } else if (!chooseOthers(e)) {
                    return false;
                }
            }
        }
        return false;
    }

    /** Whether the next row, which has other values anyway, may do. */
    private static boolean isTaken(SQLException refusal) {
        return "23505".equals(refusal.getSQLState()) || "23503".equals(refusal.getSQLState());
    }

    private Map<Integer, @Nullable String> values(long number) {
        Map<Integer, @Nullable String> values = new HashMap<>();
        for (FillableColumn column : table.columns()) {
            List<@Nullable String> candidates = column.candidates(number);
            values.put(column.number(), candidates.get(choices.getOrDefault(column.number(), 0) % candidates.size()));
        }
        parentRows.forEach((parent, rows) -> {
            for (int i = 0; i < parent.columns().size(); i++) {
                values.put(
                        parent.columns().get(i),
                        rows.isEmpty()
                                ? null
                                : rows.get((int) (number % rows.size())).get(i));
            }
        });
        return values;
    }

    private void insert(Map<Integer, @Nullable String> values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql())) {
            for (int i = 0; i < table.columns().size(); i++) {
                insert.setString(i + 1, values.get(table.columns().get(i).number()));
            }
            insert.executeUpdate();
        }
    }

    private String sql() {
        if (table.columns().isEmpty()) {
            return "insert into " + table.name() + " default values";
        }
        return "insert into %s (%s) values (%s)"
                .formatted(
                        table.name(),
                        table.columns().stream().map(FillableColumn::name).collect(Collectors.joining(", ")),
                        table.columns().stream()
                                .map(column -> "cast(? as " + column.type().cast() + ")")
                                .collect(Collectors.joining(", ")));
    }

    /** Steps on to the next combination of values; false when it would not help. */
    private boolean chooseOthers(SQLException refusal) {
        for (FillableColumn column : columnsToBlame(refusal)) {
            int options = column.candidates(0).size();
            int next = choices.merge(column.number(), 1, Integer::sum);
            if (next < options) {
                return true;
            }
            choices.put(column.number(), 0);
        }
        return false;
    }

    private List<FillableColumn> columnsToBlame(SQLException refusal) {
        var message = refusal instanceof PSQLException e ? e.getServerErrorMessage() : null;
        List<Integer> checked = message == null || message.getConstraint() == null
                ? null
                : table.checks().get(message.getConstraint());
        if (checked != null) {
            return table.columns().stream()
                    .filter(column -> checked.contains(column.number()))
                    .toList();
        }
        return table.columns().stream()
                .filter(column -> !column.literals().isEmpty())
                .toList();
    }

    private List<List<String>> rowsOf(Parent parent) throws SQLException {
        String keys = parent.keys().stream().map(key -> key + "::text").collect(Collectors.joining(", "));
        String present = parent.keys().stream().map(key -> key + " is not null").collect(Collectors.joining(" and "));
        List<List<String>> rows = new ArrayList<>();
        CatalogueQuery.each(
                connection,
                "select %s from %s where %s limit %d".formatted(keys, parent.from(), present, PARENTS),
                row -> rows.add(read(row, parent.keys().size())));
        return rows;
    }

    private static List<String> read(ResultSet row, int columns) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            values.add(row.getString(i));
        }
        return values;
    }
}
