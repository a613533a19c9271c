package dev.botkit;

import dev.botkit.mapping.NewRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Schema;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** Rows on their way into their table: a {@link Copy} for each run of them that have the same columns set. */
final class Load {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final DSLContext jooq;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private @Nullable Copy copy;
    private @Nullable SQLException failure;
    private long rows;

    Load(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** Takes what JDBC throws past the caller's own code. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final SQLException cause;

        Stopped(SQLException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    /** Sends all rows. Whatever goes wrong, no COPY is left open. */
    void send(Stream<? extends NewRow<?, ?>> source, Connection connection) throws SQLException {
        BaseConnection driver = connection.unwrap(BaseConnection.class);
        CopyManager copies = new CopyManager(driver);
        LoadingConnections.enter(driver);
        try {
            // Not by an iterator, for which a stream gathers all that one step of it makes.
            source.sequential().forEachOrdered(row -> add(row, copies));
            end();
        } catch (Stopped e) {
            cancel(e.cause);
            throw e.cause;
        } catch (Throwable e) {
            cancel(e);
            throw e;
        } finally {
            LoadingConnections.leave();
        }
    }

    private void add(NewRow<?, ?> row, CopyManager copies) {
        try {
            Copy next = copy != null && copy.takes(row) ? copy : new Copy(row, jooq, buffer);
            byte[] line = next.line(row); // Before anything is sent: a row may be refused.
            if (next != copy) {
                end();
                copy = next;
                next.begin(copies);
            }
            next.write(line);
        } catch (SQLException e) {
            failure = e;
            throw new Stopped(e);
        }
    }

    private void end() throws SQLException {
        if (failure != null) {
            throw failure; // Somebody swallowed it.
        }
        if (copy != null) {
            rows += copy.end();
        }
    }

    private void cancel(Throwable cause) {
        if (copy != null) {
            try {
                copy.cancel();
            } catch (SQLException e) {
                cause.addSuppressed(e);
            }
        }
    }

    /** Whether anything was sent. */
    boolean isBegun() {
        return copy != null;
    }

    /** The text of the last COPY. */
    String sql() {
        return copy == null ? "copy" : copy.sql();
    }

    Optional<Schema> schema() {
        return copy == null ? Optional.empty() : copy.schema();
    }

    long rows() {
        return rows;
    }
}
