package dev.botkit;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Schema;

/** {@code delete from … where … returning …}. */
final class DeleteReturning<X> implements Operation<List<X>> {

    private final Target target;
    private final Output<X> output;

    DeleteReturning(RowQuery<?, X> rows) {
        this.target = Target.of(rows.selection());
        this.output = rows.output();
        if (output instanceof ChosenColumns<X> chosen && !chosen.isOfSingleRows()) {
            throw new IllegalArgumentException(
                    "Distinct rows and groups are no rows of " + target.table().getName()
                            + " that could be returned one by one: leave out distinct(), groupBy() and having().");
        }
    }

    @Override
    public StatementKind kind() {
        return StatementKind.DELETE;
    }

    @Override
    public void describe(Shape shape) {
        shape.tag(DeleteReturning.class);
        target.describe(shape);
        output.describe(shape);
    }

    @Override
    public List<Query> render(DSLContext jooq) {
        return List.of(target.delete(jooq).returning(output.columns()));
    }

    @Override
    public Optional<Schema> schema() {
        return target.schema();
    }

    @Override
    public List<X> read(Results results) throws SQLException {
        return results.all(output.reader());
    }
}
