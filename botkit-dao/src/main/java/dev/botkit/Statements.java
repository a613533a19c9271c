package dev.botkit;

import dev.botkit.error.RetryableException;
import dev.botkit.error.SqlErrors;
import dev.botkit.error.StatementException;
import dev.botkit.mapping.NewRow;
import dev.botkit.mapping.RowReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Runs operations: their text is rendered once for each shape, their values are bound and their rows read without
 * anything in between.
 */
final class Statements {

    private final DSLContext jooq;
    private final ConnectionSource connections;
    private final PlanCache plans;
    private final Reports reports;

    /**
     * @param jooq on the very connections
     */
    Statements(DSLContext jooq, ConnectionSource connections, PlanCache plans, @Nullable StatementListener listener) {
        this.jooq = jooq;
        this.connections = connections;
        this.plans = plans;
        this.reports = new Reports(connections, listener);
    }

    Statements listening(StatementListener newListener) {
        return new Statements(jooq, connections, plans, newListener);
    }

    /** The same on other connections: those of a transaction. */
    Statements on(DSLContext otherJooq, ConnectionSource otherConnections) {
        return new Statements(otherJooq, otherConnections, plans, reports.listener());
    }

    DSLContext jooq() {
        return jooq;
    }

    Cascade cascade(Table<?> root) {
        return plans.cascade(root);
    }

    ConnectionSource connections() {
        return connections;
    }

    /** Whether they are those of a {@link Transaction}. */
    boolean isHandleOfTransaction() {
        return connections instanceof TransactionScope;
    }

    /** Whether a transaction is open: that of a {@link Transaction}, or of whoever owns the connection. */
    boolean isInTransaction() {
        Connection connection = connections.acquire();
        try {
            return !connection.getAutoCommit();
        } catch (SQLException e) {
            throw SqlErrors.of("begin", e, null);
        } finally {
            connections.release(connection);
        }
    }

    /** An operation's plan, and the values that go with it this time. */
    private record Bound(Plan plan, List<Param<?>> values) {}

    private Bound plan(Operation<?> operation) {
        Shape shape = new Shape(operation.kind());
        operation.describe(shape);
        Optional<Plan> kept = plans.get(shape, () -> Plan.of(operation.kind(), operation.render(jooq), shape.params()));
        if (kept.isPresent()) {
            return new Bound(kept.get(), shape.params());
        }
        List<Param<?>> values = new ArrayList<>();
        List<? extends Query> statements = operation.render(jooq);
        return new Bound(Plan.once(operation.kind(), statements, values), values);
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
            String value = text(param);
            text.append('\n').append(value.length()).append(':').append(value);
        }
        return text.toString();
    }

    /** An array's own text says which one it is, not what is in it; jOOQ's takes its time, and says so. */
    private static String text(Param<?> param) {
        return param.getDataType().isArray() ? param.toString() : String.valueOf(param.getValue());
    }

    /**
     * Runs an operation. Outside of a transaction it is one of its own, and is run again if the database asks for that:
     * nothing else was done in it.
     */
    <X> X run(Operation<X> operation) {
        Bound bound = plan(operation);
        for (int attempt = 1; ; attempt++) {
            RetryableException failure;
            Connection connection = connections.acquire();
            boolean isAlone = false;
            try {
                isAlone = Jdbc.get(bound.plan().sql(), connection::getAutoCommit);
                return send(connection, isAlone, operation, bound);
            } catch (RetryableException e) {
                failure = e;
            } finally {
                connections.release(connection);
            }
            if (!isAlone || attempt == Backoff.ATTEMPTS) {
                throw failure;
            }
            Backoff.sleep(attempt, failure);
        }
    }

    private <X> X send(Connection connection, boolean isAlone, Operation<X> operation, Bound bound) {
        Plan plan = bound.plan();
        long start = System.nanoTime();
        try (PreparedStatement statement = connection.prepareStatement(isAlone ? plan.standalone() : plan.sql())) {
            plan.bind(statement, bound.values());
            Results results = new Results(statement, isAlone && plan.isMultiple());
            X answer = operation.read(results);
            reports.ran(plan.sql(), operation.kind(), results.rows(), start, null);
            return answer;
        } catch (SQLException e) {
            endBroken(connection, isAlone, plan, e);
            StatementException failure = failure(operation, plan, isAlone, e);
            reports.ran(plan.sql(), operation.kind(), 0, start, failure);
            throw failure;
        }
    }

    /** What the caller gets; a transaction remembers it too. */
    private StatementException failure(Operation<?> operation, Plan plan, boolean isAlone, SQLException error) {
        boolean isKeptAtOnce = isAlone && operation.kind() != StatementKind.SELECT;
        return reports.failure(plan.sql(), isKeptAtOnce, operation.schema(), error);
    }

    /**
     * Gives the rows one by one, {@code fetchSize} of them in memory at a time. PostgreSQL keeps a cursor inside a
     * transaction only, so one is opened, unless there is one.
     */
    <R> void stream(SelectRows<R> operation, RowReader<R> reader, int fetchSize, Consumer<? super R> consumer) {
        Bound bound = plan(operation);
        long start = System.nanoTime();
        Connection connection = connections.acquire();
        int rows = 0;
        try {
            try (OwnTransaction transaction = OwnTransaction.on(connection)) {
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
            reports.ran(bound.plan().sql(), operation.kind(), rows, start, null);
        } catch (SQLException e) {
            StatementException failure = failure(operation, bound.plan(), false, e);
            reports.ran(bound.plan().sql(), operation.kind(), rows, start, failure);
            throw failure;
        } finally {
            connections.release(connection);
        }
    }

    /**
     * Loads rows by COPY, in the open transaction or one of its own. It is not run again: the rows come once.
     *
     * @return how many they were
     */
    long load(Stream<? extends NewRow<?, ?>> rows) {
        return new Loading(jooq, connections, reports).run(rows);
    }

    /** After an error the transaction that was sent along is still open, and must not go back to the pool. */
    private static void endBroken(Connection connection, boolean isAlone, Plan plan, SQLException cause) {
        if (isAlone && plan.isMultiple()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("rollback");
            } catch (SQLException e) {
                cause.addSuppressed(e); // The connection is gone, and with it the transaction.
            }
        }
    }
}
