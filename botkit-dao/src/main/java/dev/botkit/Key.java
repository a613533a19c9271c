package dev.botkit;

import dev.botkit.mapping.ColumnType;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Columns that together tie rows to others.
 *
 * @param types how each is read
 * @param positions where each stands in the select list, counted from 1
 */
record Key(List<ColumnType<?>> types, List<Integer> positions) {

    static Key of(List<Field<?>> fields, Columns columns) {
        List<ColumnType<?>> types = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (Field<?> field : fields) {
            types.add(ColumnType.of(field));
            positions.add(columns.position(field));
        }
        return new Key(types, positions);
    }

    /** The key of the current row; null where one of its columns is NULL, which relates to nothing. */
    @Nullable
    Object read(ResultSet row, int first) throws SQLException {
        if (positions.size() == 1) {
            return value(row, first, 0);
        }
        List<Object> key = new ArrayList<>(positions.size());
        for (int i = 0; i < positions.size(); i++) {
            Object value = value(row, first, i);
            if (value == null) {
                return null;
            }
            key.add(value);
        }
        return key;
    }

    private @Nullable Object value(ResultSet row, int first, int i) throws SQLException {
        Object value = types.get(i).read(row, first + positions.get(i) - 1);
        return switch (value) {
            case null -> null;
            // An integer of either side may be the wider one; a number of either side may have more zeros.
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case BigDecimal number -> number.stripTrailingZeros();
            case byte[] bytes -> ByteBuffer.wrap(bytes);
            default -> value;
        };
    }
}
