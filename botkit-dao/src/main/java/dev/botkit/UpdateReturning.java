package dev.botkit;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Schema;

/** An update that gives the rows as they are afterwards: {@code update … returning …}. */
record UpdateReturning<X>(RowUpdate<?> update, Output<X> output) implements Operation<List<X>> {

    UpdateReturning {
        if (output instanceof ChosenColumns<X> chosen && !chosen.isOfSingleRows()) {
            throw new IllegalArgumentException(
                    "An update returns its rows one by one: choose columns without" + " distinct, groupBy or having.");
        }
    }

    @Override
    public StatementKind kind() {
        return StatementKind.UPDATE;
    }

    @Override
    public void describe(Shape shape) {
        shape.tag(UpdateReturning.class);
        update.describe(shape);
        output.describe(shape);
    }

    @Override
    public List<Query> render(DSLContext jooq) {
        return List.of(update.render(jooq).returning(output.columns()));
    }

    @Override
    public Optional<Schema> schema() {
        return update.schema();
    }

    @Override
    public List<X> read(Results results) throws SQLException {
        return results.all(output.reader());
    }
}
