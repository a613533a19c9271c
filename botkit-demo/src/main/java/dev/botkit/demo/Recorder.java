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

    /** A statement that ran. */
    record Statement(String sql, int rows, Duration elapsed) {}

    private final transient List<Statement> statements = new ArrayList<>();

    @Override
    public void ran(Execution execution) {
        statements.add(new Statement(execution.sql(), execution.rows(), execution.elapsed()));
    }

    @Override
    public void executeStart(ExecuteContext context) {
        context.data(START, System.nanoTime());
    }

    @Override
    public void end(ExecuteContext context) {
        String sql = context.sql();
        if (context.data(START) instanceof Long start && sql != null && !wasTold(sql)) {
            int rows = context.result() == null
                    ? Math.max(context.rows(), 0)
                    : context.result().size();
            statements.add(new Statement(sql, rows, Duration.ofNanos(System.nanoTime() - start)));
        }
    }

    /** Botkit leaves some statements to jOOQ; the second to tell of one is not heard. */
    private boolean wasTold(String sql) {
        return !statements.isEmpty() && statements.getLast().sql().equals(sql);
    }

    /** What ran since the last call. */
    List<Statement> take() {
        List<Statement> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }
}
