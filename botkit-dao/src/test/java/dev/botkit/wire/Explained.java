package dev.botkit.wire;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** How the server carried out a statement. */
public record Explained(String json, List<String> nodes, List<String> indexes, List<String> repeatedScans) {

    /**
     * Runs a statement and says how.
     *
     * @param values what its parameters take, as PostgreSQL reads it from text
     */
    public static Explained of(Connection connection, String sql, String... values) throws SQLException {
        String json;
        try (var statement = connection.prepareStatement("explain (analyze, format json) " + sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i], Types.OTHER);
            }
            try (ResultSet plan = statement.executeQuery()) {
                plan.next();
                json = plan.getString(1);
            }
        }
        return new Explained(
                json,
                all(connection, json, "$.**.\"Node Type\""),
                all(connection, json, "$.**.\"Index Name\""),
                all(
                        connection,
                        json,
                        "$.** ? (@.\"Node Type\" == \"Seq Scan\" && @.\"Actual Loops\" > 1).\"Relation Name\""));
    }

    /** The server itself reads its JSON. */
    private static List<String> all(Connection connection, String json, String path) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select distinct jsonb_path_query(?::jsonb, ?::jsonpath) #>> '{}' as value order by value")) {
            statement.setString(1, json);
            statement.setString(2, path);
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        }
    }
}
