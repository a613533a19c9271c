package dev.botkit.studio;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/** Transactions that end soon, on connections that go back as they came. */
final class Database {
    /** Times in UTC and ISO format, so that a value seen and the same value asked for again are the same text. */
    private static final String SETTINGS = "set local statement_timeout = '10s'; set local lock_timeout = '5s';"
            + " set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'";

    private final DataSource source;
    private final Semaphore connections = new Semaphore(4, true);
    private volatile boolean closed;

    Database(DataSource source) {
        this.source = source;
    }

    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** Runs it in a read-only transaction: the server refuses whatever would write. */
    <T> T read(Work<T> work) throws SQLException {
        return run(work, true);
    }

    /** Runs it in a transaction that is kept unless it throws. */
    <T> T write(Work<T> work) throws SQLException {
        return run(work, false);
    }

    /** Lets what runs come to its end, and begins nothing new. */
    void close() {
        closed = true;
    }

    private <T> T run(Work<T> work, boolean readOnly) throws SQLException {
        connections.acquireUninterruptibly();
        try {
            if (closed) {
                throw new Refusal(503, "The studio is being closed.");
            }
            return transaction(work, readOnly);
        } finally {
            connections.release();
        }
    }

    private <T> T transaction(Work<T> work, boolean readOnly) throws SQLException {
        try (Connection connection = source.getConnection()) {
            boolean wasReadOnly = connection.isReadOnly();
            boolean wasAutoCommit = connection.getAutoCommit();
            connection.setReadOnly(readOnly);
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                try (var settings = connection.createStatement()) {
                    settings.execute(SETTINGS);
                }
                T result = work.in(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(wasAutoCommit);
                connection.setReadOnly(wasReadOnly);
            }
        }
    }
}
