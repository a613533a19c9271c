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
    private final boolean isForOne;

    SelectRows(Query<R> query, Window window) {
        this(query, window, false);
    }

    private SelectRows(Query<R> query, Window window, boolean isForOne) {
        this.query = query;
        this.window = window;
        this.isForOne = isForOne;
    }

    static <R> SelectRows<R> of(Query<R> query) {
        return new SelectRows<>(query, Window.of(query.selection()));
    }

    /** The row that there should be one of, and a second, if there is one, to tell that there are several. */
    static <R> SelectRows<R> ofOne(Query<R> query) {
        return new SelectRows<>(query, Window.of(query.selection()).atMost(2), true);
    }

    @Override
    public StatementKind kind() {
        return StatementKind.SELECT;
    }

    @Override
    public void describe(Shape shape) {
        shape.tag(SelectRows.class);
        shape.tag(isForOne);
        query.describe(shape);
        window.describe(shape);
    }

    @Override
    public List<Select<?>> render(DSLContext jooq) {
        List<Select<?>> statements = new ArrayList<>();
        Level.root(query, rendered()).render(jooq, statements);
        return statements;
    }

    /** Where a key finds the row, a limit finds nothing to cut off, and takes the server longer than it seems. */
    private Window rendered() {
        return isForOne && UniqueRow.isSelectedBy(query.selection()) ? Window.of(query.selection()) : window;
    }

    @Override
    public List<R> read(Results results) throws SQLException {
        if (!(query.output() instanceof RowsAndRelations<?, R>)) {
            return results.all(query.output().reader());
        }
        return Level.root(query, window).readRows(results, RowGate.ALL, 1);
    }
}
