package dev.botkit.mapping;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * A row to insert, in which a column that was not set is told apart from one that was set to null: the first gets the
 * database's DEFAULT, the second NULL. botkit-codegen writes one subclass for each table, {@code NewChatbot}.
 *
 * <p>Immutable and safe to share between threads. {@link #toString} names the columns that are set, never their values.
 *
 * @param <T> jOOQ's record of the table
 * @param <R> the row, as it comes back from the database
 */
public abstract class NewRow<T extends Record, R> {

    private static final Object UNSET = new Object();

    private final TableMapping<T, R> mapping;
    private final @Nullable Object[] values;

    /**
     * @param values what {@link #unset} or {@link #with} returned
     */
    protected NewRow(TableMapping<T, R> mapping, @Nullable Object[] values) {
        this.mapping = mapping;
        this.values = values;
    }

    /** The values of a row in which nothing is set. */
    protected static @Nullable Object[] unset(TableMapping<?, ?> mapping) {
        @Nullable Object[] values = new Object[mapping.columns().size()];
        Arrays.fill(values, UNSET);
        return values;
    }

    /**
     * A copy of the values, with one of them set.
     *
     * @throws NullPointerException when {@code value} is null and the column is NOT NULL
     * @throws IllegalArgumentException when the column can't hold the value as it is: a text that is too long or has NUL
     *     or a lone surrogate, a time out of PostgreSQL's range
     */
    protected final @Nullable Object[] with(int column, @Nullable Object value) {
        Field<?> field = mapping.columns().get(column);
        if (value == null && !field.getDataType().nullable()) {
            throw new NullPointerException(
                    name(column) + " is NOT NULL: give a value, or leave the column unset if it has a default.");
        }
        if (value != null) {
            StoredValue.check(field, value);
        }
        @Nullable Object[] copy = values.clone();
        copy[column] = value;
        return copy;
    }

    /**
     * A copy of the values, with one of them to be taken from another row, once that is inserted.
     *
     * @throws NullPointerException when {@code parent} is null
     */
    protected final @Nullable Object[] with(int column, NewRow<?, ?> parent, int parentColumn) {
        Objects.requireNonNull(parent, () -> name(column) + " is to refer to a new row, and none was given.");
        @Nullable Object[] copy = values.clone();
        copy[column] = new ParentColumn(parent, parentColumn);
        return copy;
    }

    /** What Botkit knows of the table. */
    public final TableMapping<T, R> mapping() {
        return mapping;
    }

    /** The positions of the columns that are set, counted from 0. */
    public final BitSet assigned() {
        BitSet assigned = new BitSet(values.length);
        for (int i = 0; i < values.length; i++) {
            assigned.set(i, values[i] != UNSET);
        }
        return assigned;
    }

    /**
     * The value of the column at {@code index}, counted from 0.
     *
     * @throws IllegalArgumentException when it is not set, or is to be taken from another row
     */
    public final @Nullable Object value(int index) {
        if (values[index] == UNSET) {
            throw new IllegalArgumentException(mapping.columns().get(index).getName() + " is not set.");
        }
        if (values[index] instanceof ParentColumn) {
            throw new IllegalArgumentException(name(index)
                    + " refers to a row that is yet to be inserted: give both to insertTogether, or insert that one"
                    + " first and take its key.");
        }
        return values[index];
    }

    /** Where the values of columns are taken from other new rows, by the positions of those columns. */
    public final Map<Integer, ParentColumn> parents() {
        Map<Integer, ParentColumn> parents = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof ParentColumn parent) {
                parents.put(i, parent);
            }
        }
        return parents;
    }

    private String name(int column) {
        return mapping.table().getName() + "." + mapping.columns().get(column).getName();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof NewRow<?, ?> row && row.getClass() == getClass() && Arrays.equals(row.values, values);
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + assignedNames();
    }

    private String assignedNames() {
        return IntStream.range(0, values.length)
                .filter(i -> values[i] != UNSET)
                .mapToObj(i -> mapping.columns().get(i).getName())
                .collect(joining(", ", "[", "]"));
    }
}
