package dev.botkit.mapping;

import java.util.List;
import java.util.Optional;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * What Botkit knows of a table: its columns, their types, how a row is read. botkit-codegen writes one for
 * each table, {@code ChatbotMapping}; nobody else needs to extend it.
 *
 * @param <T> jOOQ's record of the table, which tells tables apart at compile time
 * @param <R> the row
 */
public abstract class TableMapping<T extends Record, R> implements RowReader<R> {

    private final Table<T> table;
    private final List<Field<?>> columns;
    private final DataType<?>[] valueTypes;
    private final Optional<TableField<T, ?>> deletedMarker;

    /**
     * @param table jOOQ's table
     * @param deletedMarker the column that is not null in rows marked as deleted; null where there is none
     */
    protected TableMapping(Table<T> table, @Nullable TableField<T, ?> deletedMarker) {
        this.table = table;
        this.columns = List.of(table.fields());
        this.valueTypes =
                columns.stream().map(column -> column.getDataType().notNull()).toArray(DataType<?>[]::new);
        this.deletedMarker = Optional.ofNullable(deletedMarker);
    }

    /** jOOQ's table. */
    public final Table<T> table() {
        return table;
    }

    /** The columns in the order in which {@link #read} takes them. */
    public final List<Field<?>> columns() {
        return columns;
    }

    /**
     * The type of a value, which isn't null, of the column at {@code index}, counted from 0. Given the type of a column
     * that may be null, jOOQ derives this one anew for each value.
     */
    public final DataType<?> valueType(int index) {
        return valueTypes[index];
    }

    /** The column that is not null in rows marked as deleted. */
    public final Optional<TableField<T, ?>> deletedMarker() {
        return deletedMarker;
    }
}
