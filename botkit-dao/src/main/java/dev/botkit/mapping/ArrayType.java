package dev.botkit.mapping;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A column that holds a PostgreSQL array, as a Java array. */
final class ArrayType<E> extends ColumnType<E[]> {

    private final Class<E[]> type;
    private final ColumnType<E> elements;

    ArrayType(Class<E[]> type, ColumnType<E> elements) {
        this.type = type;
        this.elements = elements;
    }

    @Override
    public E @Nullable [] read(ResultSet row, int position) throws SQLException {
        Array array = row.getArray(position);
        if (array == null) {
            return null;
        }
        List<@Nullable E> values = new ArrayList<>();
        try (ResultSet each = array.getResultSet()) {
            while (each.next()) {
                values.add(elements.read(each, 2));
            }
        }
        return values.toArray(type.cast(java.lang.reflect.Array.newInstance(type.getComponentType(), 0)));
    }

    @Override
    public void bind(PreparedStatement statement, int position, E @Nullable [] values) throws SQLException {
        if (values == null) {
            statement.setNull(position, Types.ARRAY);
            return;
        }
        statement.setArray(position, elements.array(statement, Arrays.asList(values)));
    }

    @Override
    String sqlName() {
        return elements.sqlName() + "[]";
    }

    /** Its text: PostgreSQL has no array of arrays of different lengths. */
    @Override
    @Nullable
    Object element(E @Nullable [] values) {
        return values == null
                ? null
                : Arrays.stream(values)
                        .map(value -> quoted(elements.element(value)))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(@Nullable Object element) {
        return element == null
                ? "NULL"
                : '"' + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
