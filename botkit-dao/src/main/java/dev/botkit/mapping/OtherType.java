package dev.botkit.mapping;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.EnumType;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DefaultConverterProvider;
import org.jspecify.annotations.Nullable;

/** A type the driver knows by its text alone, such as an enum of the database; jOOQ knows how to read that text. */
final class OtherType<T> extends ColumnType<T> {

    private final DataType<T> type;
    private final Converter<String, T> converter;

    OtherType(DataType<T> type) {
        Converter<String, T> found = new DefaultConverterProvider().provide(String.class, type.getType());
        if (found == null) {
            throw new IllegalArgumentException("No converter reads " + type.getTypeName() + " as "
                    + type.getType().getName() + ": give the column a forced type with a converter of its own.");
        }
        this.type = type;
        this.converter = found;
    }

    @Override
    public @Nullable T read(ResultSet row, int position) throws SQLException {
        try {
            return converter.from(row.getString(position));
        } catch (DataTypeException | IllegalArgumentException e) {
            // Without the cause, which quotes the value.
            throw new DataTypeException("A stored value is no " + type.getType().getSimpleName() + ".");
        }
    }

    @Override
    public void bind(PreparedStatement statement, int position, @Nullable T value) throws SQLException {
        statement.setObject(position, element(value), Types.OTHER);
    }

    @Override
    String sqlName() {
        return type.getCastTypeName();
    }

    @Override
    @Nullable
    Object element(@Nullable T value) {
        return switch (value) {
            case null -> null;
            case EnumType literal -> literal.getLiteral();
            default -> StorableText.checked(value.toString());
        };
    }
}
