package dev.botkit;

import dev.botkit.StatementListener.Execution;
import dev.botkit.mapping.RowReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/**
 * Runs operations: their text is rendered once for each shape, their values are bound and their rows read without
 * anything in between.
 */
final class Statements {

    private final DSLContext jooq;
    private final ConnectionProvider connections;
    private final PlanCache plans;
    private final @Nullable StatementListener listener;

    Statements(DSLContext jooq, PlanCache plans, @Nullable StatementListener listener) {
        this.jooq = jooq;
        this.connections = jooq.configuration().connectionProvider();
        this.plans = plans;
        this.listener = listener;
    }

    Statements listening(StatementListener newListener) {
        return new Statements(jooq, plans, newListener);
    }

    /** An operation's plan, and the values that go with it this time. */
    private record Bound(Plan plan, List<Param<?>> values) {}

    private Bound plan(Operation<?> operation) {
        Shape shape = new Shape(operation.kind());
        operation.describe(shape);
        Optional<Plan> kept = plans.get(shape, () -> Plan.of(operation.render(jooq), shape.params()));
        if (kept.isPresent()) {
            return new Bound(kept.get(), shape.params());
        }
        List<Param<?>> values = new ArrayList<>();
        List<? extends Query> statements = operation.render(jooq);
        return new Bound(Plan.once(statements, values), values);
    }

    /** The text of an operation, without running it. */
    String sql(Operation<?> operation) {
        return plan(operation).plan().sql();
    }

    /** The text and the values of an operation, which together say what it asks for. */
    String fingerprint(Operation<?> operation) {
        Bound bound = plan(operation);
        StringBuilder text = new StringBuilder(bound.plan().sql());
        for (Param<?> param : bound.values()) {
            String value = param.toString();
            text.append('\n').append(value.length()).append(':').append(value);
        }
        return text.toString();
    }

    <X> X run(Operation<X> operation) {
        Bound bound = plan(operation);
        long start = System.nanoTime();
        Connection connection = acquire();
        try {
            boolean isAlone = connection.getAutoCommit();
            String sql = isAlone ? bound.plan().inOneSnapshot() : bound.plan().sql();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bound.plan().bind(statement, bound.values());
                Results results = new Results(statement, statement.execute());
                X answer = operation.read(results);
                tell(bound.plan(), operation, results.rows(), start, null);
                return answer;
            } catch (SQLException e) {
                endBrokenSnapshot(connection, isAlone, bound.plan(), e);
                throw e;
            }
        } catch (SQLException e) {
            tell(bound.plan(), operation, 0, start, e);
            throw new StatementException(bound.plan().sql(), e);
        } finally {
            connections.release(connection);
        }
    }

    /**
     * Gives the rows one by one, {@code fetchSize} of them in memory at a time. PostgreSQL keeps a cursor inside a
     * transaction only, so one is opened, unless there is one.
     */
    <R> void stream(SelectRows<R> operation, RowReader<R> reader, int fetchSize, Consumer<? super R> consumer) {
        Bound bound = plan(operation);
        long start = System.nanoTime();
        Connection connection = acquire();
        int rows = 0;
        try {
            try (CursorTransaction transaction = CursorTransaction.on(connection)) {
                try (PreparedStatement statement =
                        connection.prepareStatement(bound.plan().sql())) {
                    statement.setFetchSize(fetchSize);
                    bound.plan().bind(statement, bound.values());
                    try (ResultSet result = statement.executeQuery()) {
                        while (result.next()) {
                            consumer.accept(reader.read(result, 1));
                            rows++;
                        }
                    }
                }
                transaction.commit();
            }
            tell(bound.plan(), operation, rows, start, null);
        } catch (SQLException e) {
            tell(bound.plan(), operation, rows, start, e);
            throw new StatementException(bound.plan().sql(), e);
        } finally {
            connections.release(connection);
        }
    }

    private Connection acquire() {
        Connection connection = connections.acquire();
        if (connection == null) {
            throw new IllegalStateException("The DSLContext has no connection: create it with a DataSource.");
        }
        return connection;
    }

    /** After an error the transaction that was sent along is still open, and must not go back to the pool. */
    private static void endBrokenSnapshot(Connection connection, boolean isAlone, Plan plan, SQLException cause) {
        if (isAlone && plan.isMultiple()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("rollback");
            } catch (SQLException e) {
                cause.addSuppressed(e); // The connection is gone, and with it the transaction.
            }
        }
    }

    private void tell(Plan plan, Operation<?> operation, int rows, long start, @Nullable Throwable failure) {
        if (listener != null) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            listener.ran(new Execution(plan.sql(), operation.kind(), rows, elapsed, Optional.ofNullable(failure)));
        }
    }
}
