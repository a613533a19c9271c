package dev.botkit;

import dev.botkit.error.StatementException;
import dev.botkit.mapping.NewRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Loads rows by COPY, in the open transaction or one of its own. */
record Loading(DSLContext jooq, ConnectionSource connections, Reports reports) {

    /** Gives the number of the rows. It is not run again, whatever happens: the rows come once. */
    long run(Stream<? extends NewRow<?, ?>> rows) {
        long start = System.nanoTime();
        Load load = new Load(jooq);
        boolean isCommitting = false;
        Connection connection = connections.acquire();
        try {
            try (OwnTransaction transaction = OwnTransaction.on(connection)) {
                load.send(rows, connection);
                isCommitting = transaction.isOwn();
                transaction.commit();
            }
            report(load, load.rows(), start, null);
            return load.rows();
        } catch (SQLException e) {
            StatementException failure = reports.failure(load.sql(), isCommitting, load.schema(), e);
            report(load, 0, start, failure);
            throw failure;
        } catch (RuntimeException | Error e) {
            if (load.isBegun()) {
                reports.failed(e);
            }
            report(load, 0, start, e);
            throw e;
        } finally {
            connections.release(connection);
        }
    }

    private void report(Load load, long rows, long start, @Nullable Throwable failure) {
        if (load.isBegun()) {
            reports.ran(load.sql(), StatementKind.INSERT, rows, start, failure);
        }
    }
}
