package dev.botkit.studio;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads rows as text. */
final class Rows {
    private Rows() {}

    /**
     * A row.
     *
     * @param values the text of each column; null for null
     * @param cut the positions of values that go on beyond what is here
     * @param key the values of the primary key, complete; empty when there is none
     */
    record Row(List<@Nullable String> values, List<Integer> cut, List<String> key) {}

    /** The rows of a condition, each value cut to so many characters. */
    static List<Row> read(Connection connection, Table table, Sql where, String tail, int length) throws SQLException {
        // One character more than wanted tells whether there are more.
        String list = Stream.concat(
                        table.columns().stream().map(column -> "left(" + column.asText() + ", " + (length + 1) + ")"),
                        table.keyColumns().stream().map(Column::asText))
                .collect(Collectors.joining(", "));
        Sql query = new Sql(
                "select " + list + " from " + table.quoted() + " t where " + where.text() + " " + tail, where.binds());
        try (var statement = query.prepare(connection);
                ResultSet result = statement.executeQuery()) {
            List<Row> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row(result, table, length));
            }
            return rows;
        }
    }

    private static Row row(ResultSet result, Table table, int length) throws SQLException {
        List<@Nullable String> values = new ArrayList<>();
        List<Integer> cut = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            String value = result.getString(i + 1);
            if (value != null && value.codePointCount(0, value.length()) > length) {
                value = value.substring(0, value.offsetByCodePoints(0, length));
                cut.add(i);
            }
            values.add(value);
        }
        List<String> key = new ArrayList<>();
        for (int i = 0; i < table.key().size(); i++) {
            key.add(result.getString(table.columns().size() + i + 1));
        }
        return new Row(values, cut, key);
    }
}
