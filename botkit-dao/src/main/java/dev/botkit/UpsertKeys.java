package dev.botkit;

import dev.botkit.mapping.NewRow;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Named;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jspecify.annotations.Nullable;

/** Looks at the keys of rows before they are sent: by them the database finds the rows, and Botkit puts them in order. */
final class UpsertKeys {

    private static final Comparator<List<Object>> ORDER = UpsertKeys::compare;

    private UpsertKeys() {}

    /** Refuses a row that doesn't say all that the upsert needs of it. */
    static <T extends Record> void check(NewRow<T, ?> row, Upsert<T> how) {
        key(row, how.key());
        for (TableField<T, ?> column : how.required()) {
            if (!row.assigned().get(position(row, column))) {
                throw new IllegalArgumentException(column.getName() + " is replaced by the upsert but not set in the"
                        + " row: set it, or leave it out of replacing(…).");
            }
        }
    }

    /**
     * The positions of the rows in the order of their keys, which is the same for all callers: so two of them that write
     * the same rows wait for each other, but never each for the other.
     *
     * @throws IllegalArgumentException when two rows have the same key
     */
    static <T extends Record> int[] order(List<? extends NewRow<T, ?>> rows, UniqueKey<T> key) {
        Map<List<Object>, Integer> places = new HashMap<>();
        List<List<Object>> keys = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            List<Object> each = key(rows.get(i), key);
            Integer before = places.putIfAbsent(each, i);
            if (before != null) {
                throw new IllegalArgumentException("The rows at " + before + " and " + i + ", counted from 0, have the"
                        + " same key " + names(key) + ": a row can be upserted once in a call.");
            }
            keys.add(each);
        }
        return IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparing(keys::get, ORDER))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static List<Object> key(NewRow<?, ?> row, UniqueKey<?> key) {
        List<Object> values = new ArrayList<>(key.getFields().size());
        for (TableField<?, ?> column : key.getFields()) {
            int position = position(row, column);
            Object value = row.assigned().get(position) ? row.value(position) : null;
            if (value == null) {
                throw new IllegalArgumentException(column.getName() + " is of the key " + names(key)
                        + " and has no value in the row, which would always be inserted: set it, or say insert.");
            }
            values.add(comparable(value));
        }
        return values;
    }

    private static int position(NewRow<?, ?> row, Field<?> column) {
        List<Field<?>> columns = row.mapping().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == column) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                column + " is no column of " + row.mapping().table().getName() + ".");
    }

    private static String names(UniqueKey<?> key) {
        return key.getName() + " "
                + key.getFields().stream().map(Named::getName).toList();
    }

    /** What is equal to another if the database says so. Where that isn't known the database finds the double itself. */
    private static Object comparable(Object value) {
        return switch (value) {
            case BigDecimal number -> number.stripTrailingZeros();
            case OffsetDateTime time -> time.toInstant();
            case byte[] bytes -> ByteBuffer.wrap(bytes);
            case Object[] array -> Arrays.deepToString(array);
            default -> value;
        };
    }

    private static int compare(List<Object> a, List<Object> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Values of one column have one type.
    private static int compare(Object a, @Nullable Object b) {
        return a instanceof Comparable value ? value.compareTo(b) : a.toString().compareTo(String.valueOf(b));
    }
}
