package dev.botkit.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * One connection for all that a call does. An advisory lock belongs to a session: what runs under it, Flyway included,
 * has to run on the same one, and a pool of a single connection is enough.
 */
final class Session implements AutoCloseable {

    private static final int OLDEST_SERVER = 15;

    private final Connection connection;
    private final boolean autoCommit;
    private final int isolation;

    private Session(Connection connection) throws SQLException {
        this.connection = connection;
        this.autoCommit = connection.getAutoCommit();
        this.isolation = connection.getTransactionIsolation();
    }

    static Session open(DataSource dataSource) throws SQLException {
        var connection = dataSource.getConnection();
        try {
            var server = connection.getMetaData();
            if (server.getDatabaseMajorVersion() < OLDEST_SERVER) {
                throw new SchemaMigrationException("The server is %s %s; PostgreSQL %d or newer is needed."
                        .formatted(server.getDatabaseProductName(), server.getDatabaseProductVersion(), OLDEST_SERVER));
            }
            var session = new Session(connection);
            connection.setAutoCommit(true);
            // What another session has committed must be seen by the next statement.
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return session;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Hands out this very connection, whose {@code close} does nothing. */
    DataSource asDataSource() {
        return new SingleConnection(connection);
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            // Braces and question marks are the file's own.
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    void update(String sql, Object... parameters) throws SQLException {
        try (var statement = prepared(sql, parameters)) {
            statement.executeUpdate();
        }
    }

    /** How many rows of a table hold this value; neither is quoted here. */
    long count(String value, String table) throws SQLException {
        return list("select count(%s) from only %s".formatted(value, table), row -> row.getLong(1))
                .getFirst();
    }

    boolean ask(String question, Object... parameters) throws SQLException {
        return list(question, row -> row.getBoolean(1), parameters).getFirst();
    }

    <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) throws SQLException {
        try (var statement = prepared(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(reader.read(rows));
            }
            return list;
        }
    }

    private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /** Commits what the work did, or nothing of it if it throws. */
    <T> T inTransaction(Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        T done;
        try {
            done = work.run();
            connection.commit();
        } catch (Throwable e) {
            abandon(e);
            throw e;
        }
        connection.setAutoCommit(true);
        return done;
    }

    private void abandon(Throwable reason) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    Savepoint savepoint() throws SQLException {
        return connection.setSavepoint();
    }

    /** Takes back what happened since, its locks included. */
    void rollBackTo(Savepoint savepoint) throws SQLException {
        connection.rollback(savepoint);
    }

    /** Ends the server's session, its locks included, whatever state it is in. */
    void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // It has ended by itself.
        }
    }

    /** Gives the connection back as it came, or ends it. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            if (!connection.isClosed()) {
                restore();
            }
        }
    }

    private void restore() {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            if (connection.getTransactionIsolation() != isolation) {
                connection.setTransactionIsolation(isolation);
            }
            connection.setAutoCommit(autoCommit);
        } catch (SQLException e) {
            abort();
        }
    }

    /** Something to do on a session. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
