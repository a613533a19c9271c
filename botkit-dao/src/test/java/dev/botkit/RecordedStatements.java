package dev.botkit;

import java.util.ArrayList;
import java.util.List;

/** Remembers what was sent to the database, for tests that count it. */
final class RecordedStatements implements StatementListener {

    private final List<Execution> executions = new ArrayList<>();

    @Override
    public void ran(Execution execution) {
        executions.add(execution);
    }

    List<String> sql() {
        return executions.stream().map(Execution::sql).toList();
    }

    Execution last() {
        return executions.getLast();
    }

    void clear() {
        executions.clear();
    }
}
