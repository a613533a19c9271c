package dev.botkit;

import dev.botkit.mapping.NewRow;
import dev.botkit.mapping.TableMapping;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * {@code insert into … values (…) returning …} of one row. Columns that are not set are not named, so that the database
 * gives them their DEFAULT.
 */
final class InsertStatement<T extends Record, R> {

    private final NewRow<T, R> row;
    private final BitSet assigned;
    private final int[] columns;

    InsertStatement(NewRow<T, R> row) {
        this.row = row;
        this.assigned = row.assigned();
        this.columns = assigned.stream().toArray();
    }

    Shape shape() {
        Shape shape = new Shape(StatementKind.INSERT);
        shape.table(row.mapping().table());
        shape.tag(assigned);
        return shape;
    }

    Optional<Plan> plan(DSLContext jooq) {
        TableMapping<T, R> mapping = row.mapping();
        Table<T> table = mapping.table();
        List<Field<?>> fields = new ArrayList<>();
        List<Param<?>> params = new ArrayList<>();
        for (int column : columns) {
            Field<?> field = mapping.columns().get(column);
            fields.add(field);
            params.add(param(field.getDataType(), row.value(column)));
        }
        return Plan.of(
                fields.isEmpty()
                        ? jooq.insertInto(table).defaultValues().returning(mapping.columns())
                        : jooq.insertInto(table).columns(fields).values(params).returning(mapping.columns()),
                params);
    }

    private static <V> Param<V> param(DataType<V> type, @Nullable Object value) {
        return DSL.val(type.getType().cast(value), type);
    }

    @Nullable
    Object value(int index) {
        return row.value(columns[index]);
    }
}
