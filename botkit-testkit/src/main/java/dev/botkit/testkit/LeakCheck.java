package dev.botkit.testkit;

import java.util.List;
import java.util.stream.Collectors;

/** Fails a test that left connections open: in production each of them would be gone from the pool. */
final class LeakCheck {
    private LeakCheck() {}

    static void requireNone(String test, List<OpenConnection> open) {
        if (!open.isEmpty()) {
            throw new AssertionError("""
                    %s left %d %s to its database open:
                      %s
                    Close what the test opened (a pool in @AfterEach or @AfterAll), or say @PostgresTest(leakCheck = false).\
                    """.formatted(
                            test,
                            open.size(),
                            open.size() == 1 ? "connection" : "connections",
                            open.stream().map(OpenConnection::toString).collect(Collectors.joining("\n  "))));
        }
    }
}
