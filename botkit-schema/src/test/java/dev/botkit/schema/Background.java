package dev.botkit.schema;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;

/** Something that goes on beside the test, and what the server says of it. */
final class Background {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Background() {}

    static <T> FutureTask<T> start(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().start(task);
        return task;
    }

    /** Returns once the query has a row. */
    static void await(String query, DataSource database) throws SQLException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (new Sql(database).texts(query).isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("still nothing: " + query);
            }
            Thread.sleep(20);
        }
    }
}
