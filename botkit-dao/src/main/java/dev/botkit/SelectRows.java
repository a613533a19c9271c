package dev.botkit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Select;

/** All rows of a query's window: one flat statement, and one more for each relation below. */
final class SelectRows<R> implements Operation<List<R>> {

    private final Query<R> query;
    private final Window window;

    SelectRows(Query<R> query, Window window) {
        this.query = query;
        this.window = window;
    }

    static <R> SelectRows<R> of(Query<R> query) {
        return new SelectRows<>(query, Window.of(query.selection()));
    }

    @Override
    public StatementKind kind() {
        return StatementKind.SELECT;
    }

    @Override
    public void describe(Shape shape) {
        shape.tag(SelectRows.class);
        query.describe(shape);
        window.describe(shape);
    }

    @Override
    public List<Select<?>> render(DSLContext jooq) {
        List<Select<?>> statements = new ArrayList<>();
        Level.root(query, window).render(jooq, statements);
        return statements;
    }

    @Override
    public List<R> read(Results results) throws SQLException {
        if (!(query.output() instanceof RowsAndRelations<?, R>)) {
            return results.all(query.output().reader());
        }
        List<R> rows = new ArrayList<>();
        Level.root(query, window).read(results, RowGate.ALL).forEach(row -> rows.add(row.row()));
        return rows;
    }
}
