package dev.botkit.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A connection that should have been closed, as the server sees it. Of its statement only the verb: the rest may be data. */
record OpenConnection(String applicationName, String state, String verb) {
    private static final String OPEN = """
            select application_name, coalesce(state, 'unknown'), coalesce(upper(substring(query from '[[:alpha:]]+')), 'none')
            from pg_stat_activity
            where datname = ? and backend_type = 'client backend'
            order by backend_start
            """;

    private static final long PATIENCE_MILLIS = 1000;
    private static final long PAUSE_MILLIS = 10;

    static List<OpenConnection> to(String database, Access access) {
        try (Connection connection = access.connect(Run.APPLICATION_NAME);
                PreparedStatement statement = connection.prepareStatement(OPEN)) {
            statement.setString(1, database);
            return afterPatience(statement);
        } catch (SQLException e) {
            throw new TestPostgresException(
                    "Can't see who is connected to %s: %s".formatted(database, e.getMessage()), e);
        }
    }

    /** The server takes notice of a closed connection a little later than the client. */
    private static List<OpenConnection> afterPatience(PreparedStatement statement) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        List<OpenConnection> open = read(statement);
        while (!open.isEmpty() && System.nanoTime() < deadline) {
            pause();
            open = read(statement);
        }
        return open;
    }

    private static List<OpenConnection> read(PreparedStatement statement) throws SQLException {
        List<OpenConnection> open = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                open.add(new OpenConnection(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return open;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "application_name '%s', %s, last statement: %s".formatted(applicationName, state, verb);
    }
}
