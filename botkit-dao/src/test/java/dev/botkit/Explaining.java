package dev.botkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A data source whose every statement is first explained, with the very text and values that it then runs with:
 * {@code explain (analyze)}, which runs it too.
 */
final class Explaining {

    private static final JsonMapper JSON = new JsonMapper();

    private final DataSource target;
    private final List<Explained> plans = new ArrayList<>();

    Explaining(DataSource target) {
        this.target = target;
    }

    /**
     * What a statement did.
     *
     * @param sql its text
     * @param plan PostgreSQL's plan of it
     */
    record Explained(String sql, JsonNode plan) {

        /** All rows that were taken from tables and indexes, those dropped again by a filter included. */
        long rowsRead() {
            return rowsRead(plan);
        }

        private static long rowsRead(JsonNode node) {
            double rows = 0;
            String type = node.path("Node Type").asString();
            if (node.has("Relation Name") || type.equals("Bitmap Index Scan")) {
                rows = node.path("Actual Rows").asDouble()
                        + node.path("Rows Removed by Filter").asDouble()
                        + node.path("Rows Removed by Index Recheck").asDouble();
            }
            long read = Math.round(rows * node.path("Actual Loops").asDouble());
            for (JsonNode below : node.path("Plans")) {
                read += rowsRead(below);
            }
            return read;
        }
    }

    Explained last() {
        return plans.getLast();
    }

    int statements() {
        return plans.size();
    }

    DataSource dataSource() {
        return proxy(
                DataSource.class,
                target,
                (method, arguments, result) ->
                        result instanceof Connection connection ? connection(connection) : result);
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, connection, (method, arguments, result) -> {
            if (!(result instanceof PreparedStatement statement)) {
                return result;
            }
            String sql = (String) arguments[0];
            return statement(statement, sql, connection.prepareStatement("explain (analyze, format json) " + sql));
        });
    }

    private PreparedStatement statement(PreparedStatement statement, String sql, PreparedStatement explain) {
        return proxy(PreparedStatement.class, statement, (method, arguments, result) -> {
            if (method.getName().startsWith("set") && method.getParameterCount() > 1) {
                method.invoke(explain, arguments);
            } else if (method.getName().equals("execute")) {
                try (ResultSet rows = explain.executeQuery()) {
                    rows.next();
                    JsonNode plan = JSON.readTree(rows.getString(1)).get(0).get("Plan");
                    plans.add(new Explained(sql, plan));
                }
            } else if (method.getName().equals("close")) {
                explain.close();
            }
            return result;
        });
    }

    private interface After {
        Object apply(Method method, Object[] arguments, Object result) throws Exception;
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return after.apply(method, arguments, method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
