package dev.botkit;

import dev.botkit.mapping.NewRow;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Schema;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Inserts any number of rows, one statement for each set of columns that they set. */
final class InsertRows<T extends Record, X> implements Operation<List<X>> {

    private final Table<T> table;
    private final List<ManyInsertedRows<T>> groups;
    private final Output<X> output;
    private final int size;

    /**
     * @param rows one or more
     */
    InsertRows(List<? extends NewRow<T, ?>> rows, Output<X> output) {
        this.table = rows.getFirst().mapping().table();
        this.groups = ManyInsertedRows.of(rows, IntStream.range(0, rows.size()).toArray());
        this.output = output;
        this.size = rows.size();
    }

    @Override
    public StatementKind kind() {
        return StatementKind.INSERT;
    }

    @Override
    public void describe(Shape shape) {
        shape.tag(InsertRows.class);
        shape.tag(groups.size());
        groups.forEach(group -> group.describe(shape));
        output.describe(shape);
    }

    @Override
    public List<Query> render(DSLContext jooq) {
        return groups.stream()
                .<Query>map(group -> group.insert(jooq).returning(output.columns()))
                .toList();
    }

    @Override
    public Optional<Schema> schema() {
        return Optional.ofNullable(table.getSchema());
    }

    @Override
    @SuppressWarnings("unchecked") // Holds what the reader gave.
    public List<X> read(Results results) throws SQLException {
        @Nullable Object[] rows = new Object[size];
        for (ManyInsertedRows<T> group : groups) {
            List<X> inserted = results.all(output.reader());
            group.requireAll(inserted.size(), table);
            int[] places = group.places();
            for (int i = 0; i < places.length; i++) {
                rows[places[i]] = inserted.get(i);
            }
        }
        return Collections.unmodifiableList((List<X>) Arrays.asList(rows));
    }
}
