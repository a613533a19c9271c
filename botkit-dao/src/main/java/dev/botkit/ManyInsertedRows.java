package dev.botkit;

import dev.botkit.mapping.ColumnType;
import dev.botkit.mapping.NewRow;
import dev.botkit.mapping.StoredValue;
import dev.botkit.mapping.TableMapping;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
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
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * {@code select unnest(?), …}: any number of rows in one array for each column, so that neither the text nor the number
 * of parameters depends on how many they are.
 */
final class ManyInsertedRows<T extends Record> implements InsertedRows<T> {

    private final TableMapping<T, ?> mapping;
    private final int[] columns;
    private final int[] places;
    private final List<Param<?>> arrays;

    private ManyInsertedRows(
            TableMapping<T, ?> mapping, int[] columns, int[] places, List<? extends NewRow<T, ?>> rows) {
        this.mapping = mapping;
        this.columns = columns;
        this.places = places;
        this.arrays = new ArrayList<>(columns.length);
        for (int column : columns) {
            arrays.add(array(mapping.columns().get(column), mapping.valueType(column), column, places, rows));
        }
    }

    /**
     * The rows by the columns they set.
     *
     * @param order the order in which they are sent, by their positions in the list
     */
    static <T extends Record> List<ManyInsertedRows<T>> of(List<? extends NewRow<T, ?>> rows, int[] order) {
        Map<BitSet, List<Integer>> alike = new LinkedHashMap<>();
        for (int place : order) {
            alike.computeIfAbsent(rows.get(place).assigned(), columns -> new ArrayList<>())
                    .add(place);
        }
        List<ManyInsertedRows<T>> all = new ArrayList<>(alike.size());
        alike.forEach((columns, places) -> all.add(new ManyInsertedRows<>(
                rows.getFirst().mapping(),
                columns.stream().toArray(),
                places.stream().mapToInt(Integer::intValue).toArray(),
                rows)));
        return all;
    }

    private static Param<?> array(
            Field<?> column, DataType<?> type, int position, int[] places, List<? extends NewRow<?, ?>> rows) {
        IntFunction<@Nullable Object> values = i -> rows.get(places[i]).value(position);
        if (type.isArray()) {
            return texts(column, places.length, values);
        }
        return type.getFromType() == type.getType()
                ? ArrayParam.of(type, places.length, values)
                : ArrayParam.of(
                        StoredValue.param(column, null).getDataType(),
                        places.length,
                        i -> StoredValue.param(column, values.apply(i)).getValue());
    }

    /** PostgreSQL has no array of arrays of different lengths. */
    private static <V> Param<String[]> texts(Field<V> column, int size, IntFunction<@Nullable Object> values) {
        ColumnType<V> type = ColumnType.of(column);
        return ArrayParam.of(
                SQLDataType.CLOB, size, i -> type.text(column.getType().cast(values.apply(i))));
    }

    @Override
    public void describe(Shape shape) {
        shape.table(mapping.table());
        shape.tag(columns.length);
        for (int column : columns) {
            shape.tag(column);
        }
        arrays.forEach(shape::value);
        if (columns.length == 0) {
            shape.part(DSL.defaultValue()); // As often as there are rows.
        }
    }

    @Override
    public InsertOnDuplicateStep<T> insert(DSLContext jooq) {
        if (columns.length == 0) {
            return jooq.insertInto(mapping.table())
                    .columns(mapping.columns().subList(0, 1))
                    .valuesOfRows(Collections.nCopies(places.length, DSL.row(List.of(DSL.defaultValue()))));
        }
        List<Field<?>> fields = new ArrayList<>(columns.length);
        SelectQuery<Record> select = jooq.selectQuery();
        for (int i = 0; i < columns.length; i++) {
            fields.add(mapping.columns().get(columns[i]));
            select.addSelect(unnested(i));
        }
        return jooq.insertInto(mapping.table()).columns(fields).select(select);
    }

    /** The values of a column, one for each row. */
    private Field<?> unnested(int i) {
        DataType<?> type = mapping.columns().get(columns[i]).getDataType();
        Field<?> values = ofArray("unnest(", i, ")", type);
        return type.isArray() ? values.cast(type) : values;
    }

    private <V> Field<V> ofArray(String before, int i, String after, DataType<V> type) {
        return CustomField.of(
                name(i),
                type,
                context -> context.sql(before).visit(arrays.get(i)).sql(after));
    }

    private static String name(int i) {
        return "c" + (i + 1);
    }

    @Override
    public int[] columns() {
        return columns;
    }

    @Override
    public int[] places() {
        return places;
    }

    @Override
    public Select<?> stored(DSLContext jooq, UniqueKey<T> key, List<? extends Field<?>> fields) {
        SelectQuery<?> keys = jooq.selectQuery();
        keys.addSelect(
                ofArray("generate_subscripts(", 0, ", 1)", SQLDataType.INTEGER).as("place"));
        for (int i = 0; i < columns.length; i++) {
            if (key.getFields().contains(mapping.columns().get(columns[i]))) {
                keys.addSelect(unnested(i).as(name(i)));
            }
        }
        Table<?> given = keys.asTable("given");
        SelectQuery<?> select = jooq.selectQuery();
        select.addSelect(given.field("place"));
        select.addSelect(fields);
        select.addFrom(given, mapping.table());
        select.addConditions(
                InsertedRows.haveKey(key, mapping, columns, i -> Objects.requireNonNull(given.field(name(i)))));
        return select;
    }
}
