package dev.botkit;

import dev.botkit.mapping.NewRow;
import dev.botkit.mapping.StoredValue;
import dev.botkit.mapping.TableMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.InsertOnDuplicateStep;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectQuery;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** {@code values (?, …)}: one row, a parameter for each column. */
final class OneInsertedRow<T extends Record> implements InsertedRows<T> {

    private final NewRow<T, ?> row;
    private final int[] columns;
    private final List<Field<?>> values;

    OneInsertedRow(NewRow<T, ?> row) {
        this(row, Map.of());
    }

    /**
     * @param parentValues what stands for the columns whose values come from other rows
     */
    OneInsertedRow(NewRow<T, ?> row, Map<Integer, ParentValue> parentValues) {
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
        return StoredValue.param(mapping.columns().get(column), type, value);
    }

    @Override
    public void describe(Shape shape) {
        shape.table(row.mapping().table());
        shape.tag(row.assigned());
        for (Field<?> value : values) {
            boolean isGiven = value instanceof Param<?>;
            shape.tag(isGiven);
            if (isGiven) {
                shape.value((Param<?>) value);
            } else {
                shape.part(value);
            }
        }
    }

    @Override
    public InsertOnDuplicateStep<T> insert(DSLContext jooq) {
        Table<T> table = row.mapping().table();
        if (columns.length == 0) {
            return jooq.insertInto(table)
                    .columns(row.mapping().columns().subList(0, 1))
                    .values(DSL.defaultValue());
        }
        List<Field<?>> fields = new ArrayList<>(columns.length);
        for (int column : columns) {
            fields.add(row.mapping().columns().get(column));
        }
        return jooq.insertInto(table).columns(fields).values(values);
    }

    @Override
    public int[] columns() {
        return columns;
    }

    @Override
    public int[] places() {
        return new int[1];
    }

    @Override
    public Select<?> stored(DSLContext jooq, UniqueKey<T> key, List<? extends Field<?>> fields) {
        SelectQuery<?> select = jooq.selectQuery();
        select.addSelect(DSL.one());
        select.addSelect(fields);
        select.addFrom(row.mapping().table());
        select.addConditions(InsertedRows.haveKey(key, row.mapping(), columns, values::get));
        return select;
    }
}
