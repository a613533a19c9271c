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
        if (!onlyWhether) {
            return List.of(Selects.count(jooq, query));
        }
        return List.of(jooq.select(DSL.when(DSL.exists(Selects.unread(jooq, query)), DSL.inline(1L))
                .otherwise(DSL.inline(0L))));
    }

    @Override
    public Long read(Results results) throws SQLException {
        ResultSet result = results.next();
        result.next();
        results.count();
        return result.getLong(1);
    }
}
