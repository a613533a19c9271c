package dev.botkit.mapping;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.Converter;
import org.jooq.exception.DataTypeException;
import org.jspecify.annotations.Nullable;

/** A type with a converter between the driver and the caller: JSON documents, closed sets. */
final class ConvertedType<S, T> extends ColumnType<T> {

    private final ColumnType<S> stored;
    private final Converter<S, T> converter;
    private final String column;

    ConvertedType(ColumnType<S> stored, Converter<S, T> converter, String column) {
        this.stored = stored;
        this.converter = converter;
        this.column = column;
    }

    @Override
    public @Nullable T read(ResultSet row, int position) throws SQLException {
        S value = stored.read(row, position);
        if (value == null) {
            return null;
        }
        try {
            return converter.from(value);
        } catch (DataTypeException | IllegalArgumentException e) {
            throw new DataTypeException("A value stored in " + column + " can't be read. " + e.getMessage(), e);
        }
    }

    @Override
    public void bind(PreparedStatement statement, int position, @Nullable T value) throws SQLException {
        try {
            stored.bind(statement, position, value == null ? null : converter.to(value));
        } catch (IllegalArgumentException e) {
            throw unwritable(column, e);
        }
    }

    @Override
    String sqlName() {
        return stored.sqlName();
    }

    @Override
    @Nullable
    Object element(@Nullable T value) {
        try {
            return value == null ? null : stored.element(converter.to(value));
        } catch (IllegalArgumentException e) {
            throw unwritable(column, e);
        }
    }
}
