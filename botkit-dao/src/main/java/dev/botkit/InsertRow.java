package dev.botkit;

import dev.botkit.mapping.NewRow;
import dev.botkit.mapping.TableMapping;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.InsertResultStep;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Schema;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * {@code insert into … values (…) returning …} of one row. Columns that are not set are not named, so that the database
 * gives them their DEFAULT.
 */
final class InsertRow<T extends Record, R> implements Operation<R> {

    private final NewRow<T, R> row;
    private final int[] columns;
    private final List<Field<?>> values;

    InsertRow(NewRow<T, R> row) {
        this(row, Map.of());
    }

    /**
     * @param parentValues what stands for the columns whose values come from other rows
     */
    InsertRow(NewRow<T, R> row, Map<Integer, ParentValue> parentValues) {
        this.row = row;
        this.columns = row.assigned().stream().toArray();
        this.values = new ArrayList<>(columns.length);
        for (int column : columns) {
            ParentValue parent = parentValues.get(column);
            values.add(parent == null ? param(row.mapping(), column, row.value(column)) : parent);
        }
    }

    private static Param<?> param(TableMapping<?, ?> mapping, int column, @Nullable Object value) {
        DataType<?> type = value == null ? mapping.columns().get(column).getDataType() : mapping.valueType(column);
        return param(type, value);
    }

    private static <V> Param<V> param(DataType<V> type, @Nullable Object value) {
        return DSL.val(type.getType().cast(value), type);
    }

    @Override
    public StatementKind kind() {
        return StatementKind.INSERT;
    }

    @Override
    public void describe(Shape shape) {
        shape.table(row.mapping().table());
        shape.tag(row.assigned());
        for (Field<?> value : values) {
            if (value instanceof Param<?> param) {
                shape.value(param);
            } else {
                shape.part(value);
            }
        }
    }

    @Override
    public List<Query> render(DSLContext jooq) {
        return List.of(statement(jooq));
    }

    InsertResultStep<T> statement(DSLContext jooq) {
        TableMapping<T, R> mapping = row.mapping();
        Table<T> table = mapping.table();
        if (columns.length == 0) {
            return jooq.insertInto(table).defaultValues().returning(mapping.columns());
        }
        List<Field<?>> fields = new ArrayList<>(columns.length);
        for (int column : columns) {
            fields.add(mapping.columns().get(column));
        }
        return jooq.insertInto(table).columns(fields).values(values).returning(mapping.columns());
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
