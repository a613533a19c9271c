package dev.botkit.demo;

import dev.botkit.StatementListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/**
 * Remembers the statements that ran. Botkit tells of its own; jOOQ's listener is there for the patterns that call jOOQ
 * directly.
 */
final class Recorder implements StatementListener, ExecuteListener {

    private static final long serialVersionUID = 1L;
    private static final String START = "botkit.demo.start";

    /** What went to the database at once: one statement, or several. */
    record RoundTrip(String sql, int rows, Duration elapsed) {

        /** The statements by themselves. */
        List<String> each() {
            return List.of(sql.split(";\n", -1));
        }
    }

    private final transient List<RoundTrip> roundTrips = new ArrayList<>();

    @Override
    public void ran(Execution execution) {
        roundTrips.add(new RoundTrip(execution.sql(), execution.rows(), execution.elapsed()));
    }

    @Override
    public void executeStart(ExecuteContext context) {
        context.data(START, System.nanoTime());
    }

    @Override
    public void end(ExecuteContext context) {
        String sql = context.sql();
        if (context.data(START) instanceof Long start && sql != null) {
            int rows = context.result() == null
                    ? Math.max(context.rows(), 0)
                    : context.result().size();
            roundTrips.add(new RoundTrip(sql, rows, Duration.ofNanos(System.nanoTime() - start)));
        }
    }

    /** What ran since the last call. */
    List<RoundTrip> take() {
        List<RoundTrip> taken = List.copyOf(roundTrips);
        roundTrips.clear();
        return taken;
    }
}
