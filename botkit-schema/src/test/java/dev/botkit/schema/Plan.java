package dev.botkit.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How the server means to answer a query; never carried out. */
record Plan(String json, List<String> nodes, List<String> indexes) {

    /** For the values at hand, or for any: what a statement prepared once and run often gets. */
    enum Mode {
        FORCE_CUSTOM_PLAN,
        FORCE_GENERIC_PLAN
    }

    static Plan of(CommonQuery query, Mode mode, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = " + mode);
            statement.execute("prepare query as " + query.sql());
            String json;
            try (ResultSet plan =
                    statement.executeQuery("explain (format json) execute query(" + query.arguments() + ")")) {
                plan.next();
                json = plan.getString(1);
            }
            statement.execute("deallocate query");
            return new Plan(json, all("Node Type", json, connection), all("Index Name", json, connection));
        }
    }

    /** The server itself reads its JSON. */
    private static List<String> all(String key, String json, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select distinct jsonb_path_query(?::jsonb, ?::jsonpath) #>> '{}' as value order by value")) {
            statement.setString(1, json);
            statement.setString(2, "$.**.\"" + key + "\"");
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
