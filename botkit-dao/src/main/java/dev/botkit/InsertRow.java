package dev.botkit;

import dev.botkit.mapping.NewRow;
import dev.botkit.mapping.StoredValue;
import dev.botkit.mapping.TableMapping;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Schema;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * {@code insert into … values (…) returning …} of one row. Columns that are not set are not named, so that the database
 * gives them their DEFAULT.
 */
final class InsertRow<T extends Record, R> implements Operation<R> {

    private final NewRow<T, R> row;
    private final int[] columns;
    private final List<Param<?>> values;

    InsertRow(NewRow<T, R> row) {
        this.row = row;
        this.columns = row.assigned().stream().toArray();
        this.values = new ArrayList<>(columns.length);
        for (int column : columns) {
            values.add(param(row.mapping(), column, row.value(column)));
        }
    }

    private static Param<?> param(TableMapping<?, ?> mapping, int column, @Nullable Object value) {
        DataType<?> type = value == null ? mapping.columns().get(column).getDataType() : mapping.valueType(column);
        return StoredValue.param(mapping.columns().get(column), type, value);
    }

    @Override
    public StatementKind kind() {
        return StatementKind.INSERT;
    }

    @Override
    public void describe(Shape shape) {
        shape.table(row.mapping().table());
        shape.tag(row.assigned());
        values.forEach(shape::value);
    }

    @Override
    public List<Query> render(DSLContext jooq) {
        TableMapping<T, R> mapping = row.mapping();
        Table<T> table = mapping.table();
        if (columns.length == 0) {
            return List.of(jooq.insertInto(table).defaultValues().returning(mapping.columns()));
        }
        List<Field<?>> fields = new ArrayList<>(columns.length);
        for (int column : columns) {
            fields.add(mapping.columns().get(column));
        }
        return List.of(jooq.insertInto(table).columns(fields).values(values).returning(mapping.columns()));
    }

    @Override
    public Optional<Schema> schema() {
        return Optional.ofNullable(row.mapping().table().getSchema());
    }

    @Override
    public R read(Results results) throws SQLException {
        return results.all(row.mapping()).getFirst();
    }
}
