package dev.botkit;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;

/**
 * The connections on which this thread is sending rows. Until the last row is sent they take nothing else: the driver
 * would wait for the end of what it is itself part of.
 */
final class LoadingConnections {

    private static final ThreadLocal<@Nullable Loading> INNERMOST = new ThreadLocal<>();

    private record Loading(
            BaseConnection connection, @Nullable Loading outer) {}

    private LoadingConnections() {}

    static void enter(BaseConnection connection) {
        INNERMOST.set(new Loading(connection, INNERMOST.get()));
    }

    static void leave() {
        Loading left = INNERMOST.get();
        if (left == null || left.outer() == null) {
            INNERMOST.remove();
        } else {
            INNERMOST.set(left.outer());
        }
    }

    /**
     * @throws IllegalStateException when rows are being sent on the connection
     */
    static void refuse(Connection connection) {
        for (Loading loading = INNERMOST.get(); loading != null; loading = loading.outer()) {
            if (isSame(connection, loading.connection())) {
                throw new IllegalStateException("Rows are being loaded on this connection, and their source asks"
                        + " something else on it: read what they are made of before, or on another connection.");
            }
        }
    }

    private static boolean isSame(Connection connection, BaseConnection driver) {
        try {
            return connection.isWrapperFor(BaseConnection.class) && connection.unwrap(BaseConnection.class) == driver;
        } catch (SQLException e) {
            return false; // A closed one, which is no longer anybody's.
        }
    }
}
