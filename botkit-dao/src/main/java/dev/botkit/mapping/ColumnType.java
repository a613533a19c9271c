package dev.botkit.mapping;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jooq.ContextConverter;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.jooq.impl.DefaultDataType;
import org.jspecify.annotations.Nullable;

/**
 * How a value of one Java type travels to and from the driver: by position, without reflection, without a record in
 * between.
 *
 * @param <T> the Java type, after the column's converter if it has one
 */
public abstract class ColumnType<T> {

    ColumnType() {}

    /** The type of a generated column, its converter applied. */
    public static <T> ColumnType<T> of(Field<T> column) {
        return of(column.getDataType(), nameForErrors(column));
    }

    static String nameForErrors(Field<?> column) {
        if (column instanceof Param<?>) {
            return "A value"; // jOOQ names a value after itself.
        }
        return column instanceof TableField<?, ?> field && field.getTable() != null
                ? field.getTable().getName() + "." + field.getName()
                : column.getName();
    }

    static IllegalArgumentException unwritable(String column, IllegalArgumentException problem) {
        return new IllegalArgumentException(column + " can't be written. " + problem.getMessage(), problem);
    }

    private static <T> ColumnType<T> of(DataType<T> type, String column) {
        ContextConverter<?, T> converter = type.getConverter();
        if (converter.fromType() != converter.toType()) {
            return converted(converter, column);
        }
        ColumnType<T> driverType = DriverType.find(type.getType());
        if (driverType != null) {
            return driverType;
        }
        return type.isArray() ? arrayOf(type, column) : new OtherType<>(type);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // The array's own type says what its elements are.
    private static <T> ColumnType<T> arrayOf(DataType<T> type, String column) {
        DataType<?> element = Objects.requireNonNull(type.getArrayComponentDataType());
        return new ArrayType(type.getType(), of(element, column));
    }

    private static <S, T> ColumnType<T> converted(ContextConverter<S, T> converter, String column) {
        DataType<S> stored = DefaultDataType.getDataType(SQLDialect.POSTGRES, converter.fromType());
        return new ConvertedType<>(of(stored, column), converter, column);
    }

    /**
     * Reads the value at {@code position}, counted from 1, of the current row; null where it is NULL.
     *
     * @throws SQLException what the driver throws
     * @throws org.jooq.exception.DataTypeException when the stored value is none of the Java type
     */
    public abstract @Nullable T read(ResultSet row, int position) throws SQLException;

    /**
     * Binds {@code value}, or NULL for null, to the parameter at {@code position}, counted from 1.
     *
     * @throws SQLException what the driver throws
     */
    public abstract void bind(PreparedStatement statement, int position, @Nullable T value) throws SQLException;

    /** The value as PostgreSQL reads it from a text. */
    public final @Nullable String text(@Nullable T value) {
        Object element = element(value);
        return element == null ? null : element.toString();
    }

    /** PostgreSQL's name of the type, as elements of an array have it. */
    abstract String sqlName();

    /** The value as the driver takes it for an element of an array. */
    abstract @Nullable Object element(@Nullable T value);

    /** The values as one array of the database. */
    final Array array(PreparedStatement statement, List<? extends @Nullable T> values) throws SQLException {
        @Nullable Object[] elements = new Object[values.size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = element(values.get(i));
        }
        return statement.getConnection().createArrayOf(sqlName(), elements);
    }
}
