package dev.botkit;

import dev.botkit.mapping.NewRow;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Schema;

/** {@code insert into … values (…) returning …} of one row. */
final class InsertRow<T extends Record, X> implements Operation<X> {

    private final NewRow<T, ?> row;
    private final OneInsertedRow<T> values;
    private final Output<X> output;

    InsertRow(NewRow<T, X> row) {
        this(row, new RowOutput<>(row.mapping()));
    }

    InsertRow(NewRow<T, ?> row, Output<X> output) {
        this.row = row;
        this.values = new OneInsertedRow<>(row);
        this.output = output;
    }

    @Override
    public StatementKind kind() {
        return StatementKind.INSERT;
    }

    @Override
    public void describe(Shape shape) {
        values.describe(shape);
        output.describe(shape);
    }

    @Override
    public List<Query> render(DSLContext jooq) {
        return List.of(values.insert(jooq).returning(output.columns()));
    }

    @Override
    public Optional<Schema> schema() {
        return Optional.ofNullable(row.mapping().table().getSchema());
    }

    @Override
    public X read(Results results) throws SQLException {
        List<X> inserted = results.all(output.reader());
        values.requireAll(inserted.size(), row.mapping().table());
        return inserted.getFirst();
    }
}
