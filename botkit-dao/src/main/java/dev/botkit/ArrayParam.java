package dev.botkit;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.function.IntFunction;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** One array of a column's values, in the place of as many parameters as there are values. */
final class ArrayParam {

    private ArrayParam() {}

    /**
     * @param type the column's
     * @param values by their position, from 0 up to {@code size}
     */
    @SuppressWarnings("unchecked") // An array of the column's own type is filled with values of that type.
    static <V> Param<V[]> of(DataType<V> type, int size, IntFunction<? extends @Nullable Object> values) {
        @Nullable V[] array = (@Nullable V[]) Array.newInstance(type.getType(), size);
        for (int i = 0; i < size; i++) {
            array[i] = (@Nullable V) values.apply(i);
        }
        return DSL.val(array, uncut(type).getArrayDataType());
    }

    /** jOOQ casts an array: to {@code varchar(5)[]} it would cut longer texts off, to {@code numeric(5,2)[]} round. */
    private static <V> DataType<V> uncut(DataType<V> type) {
        if (type.isString()) {
            return as(SQLDataType.CLOB, type.getConverter());
        }
        return type.getFromType() == BigDecimal.class ? as(SQLDataType.NUMERIC, type.getConverter()) : type;
    }

    @SuppressWarnings("unchecked") // Both are stored as the same Java type.
    private static <S, V> DataType<V> as(DataType<S> stored, Converter<?, V> converter) {
        return stored.asConvertedDataType((Converter<S, V>) converter);
    }
}
