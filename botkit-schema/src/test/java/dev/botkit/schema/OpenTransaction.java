package dev.botkit.schema;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A transaction that goes on until it is closed: an index built concurrently waits for it. */
record OpenTransaction(Connection connection) implements AutoCloseable {

    /** One that has read a table, and keeps its lock on it. */
    static OpenTransaction reading(String table, DataSource database) throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select from " + table);
        }
        return new OpenTransaction(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
