package dev.botkit;

import dev.botkit.StatementListener.Execution;
import dev.botkit.mapping.NewRow;
import dev.botkit.mapping.RowReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements: their text is rendered once for each shape, their values are bound and their rows read without
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

    <R> List<R> select(Query<R> query) {
        Shape shape = new Shape(StatementKind.SELECT);
        query.describe(shape);
        Optional<Plan> plan = plans.get(shape, () -> Plan.of(query.toJooq(jooq), shape.params()));
        if (plan.isPresent()) {
            return run(
                    plan.get(), StatementKind.SELECT, i -> shape.params().get(i).getValue(), query.reader());
        }
        return runByJooq(query.toJooq(jooq), query.reader());
    }

    <R> R insert(NewRow<?, R> row) {
        InsertStatement<?, R> insert = new InsertStatement<>(row);
        Plan plan = plans.get(insert.shape(), () -> insert.plan(jooq))
                .orElseThrow(() -> new IllegalStateException("An insert binds the values of its row, and no others."));
        return run(plan, StatementKind.INSERT, insert::value, row.mapping()).getFirst();
    }

    String sql(Query<?> query) {
        return query.toJooq(jooq).getSQL();
    }

    private <R> List<R> run(Plan plan, StatementKind kind, IntFunction<@Nullable Object> values, RowReader<R> reader) {
        long start = System.nanoTime();
        List<R> rows = new ArrayList<>();
        Connection connection = acquire();
        try (PreparedStatement statement = connection.prepareStatement(plan.sql())) {
            plan.bind(statement, values);
            try (ResultSet result = statement.executeQuery()) {
                readAll(result, reader, rows);
            }
            tell(plan.sql(), kind, rows.size(), start, null);
            return rows;
        } catch (SQLException e) {
            tell(plan.sql(), kind, 0, start, e);
            throw new StatementException(plan.sql(), e);
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

    /** For a statement whose text can't be kept: jOOQ renders and binds it, the rows are read as ever. */
    private <R> List<R> runByJooq(ResultQuery<?> query, RowReader<R> reader) {
        long start = System.nanoTime();
        String sql = query.getSQL();
        List<R> rows = new ArrayList<>();
        try (ResultSet result = query.fetchResultSet()) {
            readAll(result, reader, rows);
            tell(sql, StatementKind.SELECT, rows.size(), start, null);
            return rows;
        } catch (SQLException e) {
            tell(sql, StatementKind.SELECT, 0, start, e);
            throw new StatementException(sql, e);
        } catch (DataAccessException e) {
            SQLException cause = e.getCause(SQLException.class);
            if (cause == null) {
                throw e;
            }
            tell(sql, StatementKind.SELECT, 0, start, cause);
            throw new StatementException(sql, cause);
        }
    }

    private static <R> void readAll(ResultSet result, RowReader<R> reader, List<R> into) throws SQLException {
        while (result.next()) {
            into.add(reader.read(result, 1));
        }
    }

    private void tell(String sql, StatementKind kind, int rows, long start, @Nullable Throwable failure) {
        if (listener != null) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            listener.ran(new Execution(sql, kind, rows, elapsed, Optional.ofNullable(failure)));
        }
    }
}
