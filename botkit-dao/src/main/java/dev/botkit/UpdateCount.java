package dev.botkit;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Schema;

/** An update that says how many rows it wrote. */
record UpdateCount(RowUpdate<?> update) implements Operation<Long> {

    @Override
    public StatementKind kind() {
        return StatementKind.UPDATE;
    }

    @Override
    public void describe(Shape shape) {
        shape.tag(UpdateCount.class);
        update.describe(shape);
    }

    @Override
    public List<Query> render(DSLContext jooq) {
        return List.of(update.render(jooq));
    }

    @Override
    public Optional<Schema> schema() {
        return update.schema();
    }

    @Override
    public Long read(Results results) throws SQLException {
        return results.nextCount();
    }
}
