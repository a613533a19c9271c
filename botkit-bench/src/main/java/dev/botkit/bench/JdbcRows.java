package dev.botkit.bench;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What somebody who writes JDBC by hand does again and again with results. */
final class JdbcRows {

    /** Reads the current row. */
    interface Reader<R> {
        R read(ResultSet row) throws SQLException;
    }

    private JdbcRows() {}

    static <R> List<R> list(ResultSet rows, Reader<R> reader) throws SQLException {
        List<R> list = new ArrayList<>();
        while (rows.next()) {
            list.add(reader.read(rows));
        }
        return list;
    }

    /** The rows by the id of the parent that they are of. */
    static <R> Map<Long, List<R>> byParent(ResultSet rows, Reader<R> reader, ToLongFunction<R> parent)
            throws SQLException {
        Map<Long, List<R>> groups = new HashMap<>();
        while (rows.next()) {
            R row = reader.read(rows);
            groups.computeIfAbsent(parent.applyAsLong(row), id -> new ArrayList<>())
                    .add(row);
        }
        return groups;
    }

    /** Several flat statements in one trip, which all see one snapshot. */
    static String inOneSnapshot(String... statements) {
        return "begin isolation level repeatable read, read only; " + String.join("; ", statements) + "; commit";
    }

    /** The next result that has rows; what begins a transaction has none. */
    static ResultSet next(PreparedStatement statement) throws SQLException {
        while (!statement.getMoreResults()) {
            if (statement.getUpdateCount() == -1) {
                throw new IllegalStateException("No result is left.");
            }
        }
        return statement.getResultSet();
    }

    /** The constants of an enum by the text that the database has for them. */
    static <E extends Enum<E>> Map<String, E> byText(E[] constants) {
        Map<String, E> byText = new HashMap<>();
        for (E constant : constants) {
            byText.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        return byText;
    }
}
