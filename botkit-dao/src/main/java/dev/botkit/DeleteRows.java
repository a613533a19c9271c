package dev.botkit;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Schema;

/** {@code delete from … where …}, and how many rows that were. */
record DeleteRows(Target target) implements Operation<Long> {

    @Override
    public StatementKind kind() {
        return StatementKind.DELETE;
    }

    @Override
    public void describe(Shape shape) {
        shape.tag(DeleteRows.class);
        target.describe(shape);
    }

    @Override
    public List<Query> render(DSLContext jooq) {
        return List.of(target.delete(jooq));
    }

    @Override
    public Optional<Schema> schema() {
        return target.schema();
    }

    @Override
    public Long read(Results results) throws SQLException {
        return results.nextCount();
    }
}
