package dev.botkit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** The number of a query's rows, or whether there is one. */
final class SelectCount implements Operation<Long> {

    private final Query<?> query;
    private final boolean onlyWhether;

    private SelectCount(Query<?> query, boolean onlyWhether) {
        this.query = query;
        this.onlyWhether = onlyWhether;
    }

    static SelectCount of(Query<?> query) {
        return new SelectCount(query, false);
    }

    /** One if there is a row, else zero. */
    static SelectCount exists(Query<?> query) {
        return new SelectCount(query, true);
    }

    @Override
    public StatementKind kind() {
        return StatementKind.SELECT;
    }

    @Override
    public void describe(Shape shape) {
        shape.tag(SelectCount.class);
        shape.tag(onlyWhether);
        query.describe(shape);
    }

    @Override
    public List<Select<?>> render(DSLContext jooq) {
        Select<?> rows = rows(jooq);
        return List.of(
                onlyWhether
                        ? jooq.select(DSL.when(DSL.exists(rows), DSL.inline(1L)).otherwise(DSL.inline(0L)))
                        : jooq.select(DSL.count()).from(rows.asTable("counted")));
    }

    private Select<?> rows(DSLContext jooq) {
        Window window = Window.of(query.selection());
        Output<?> output = query.output();
        Columns columns = new Columns(
                output.mergesRows() ? output.columns() : List.of(DSL.one().as("one")));
        return Selects.rows(jooq, query.selection(), window, output, columns, false);
    }

    @Override
    public Long read(Results results) throws SQLException {
        ResultSet result = results.next();
        result.next();
        results.count();
        return result.getLong(1);
    }
}
