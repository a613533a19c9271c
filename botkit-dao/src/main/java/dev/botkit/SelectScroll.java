package dev.botkit;

import dev.botkit.Cursors.Place;
import dev.botkit.mapping.ColumnType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** The rows behind a place in a query's order, or before it, and one more to know whether others follow. */
final class SelectScroll<R> implements Operation<CursorPage<R>> {

    private final Query<R> query;
    private final List<? extends Sort<?>> order;
    private final int size;
    private final @Nullable Place from;
    private final Function<Place, String> writer;
    private final Window window;

    /**
     * @param query ordered by keys that tell all its rows apart
     * @param from the place to begin at; null for the beginning
     * @param writer makes a cursor of a place
     */
    SelectScroll(Query<R> query, int size, @Nullable Place from, Function<Place, String> writer) {
        this.query = query;
        this.order = query.selection().order();
        this.size = size;
        this.from = from;
        this.writer = writer;
        this.window = new Window(size + 1, null, seek(from), from != null && from.backward());
    }

    private @Nullable Seek seek(@Nullable Place place) {
        if (place == null) {
            return null;
        }
        List<Param<?>> values = new ArrayList<>(order.size());
        for (int i = 0; i < order.size(); i++) {
            values.add(KeyText.read(order.get(i).field(), place.values().get(i)));
        }
        return new Seek(values, place.inclusive());
    }

    @Override
    public StatementKind kind() {
        return StatementKind.SELECT;
    }

    @Override
    public void describe(Shape shape) {
        shape.tag(SelectScroll.class);
        query.describe(shape);
        window.describe(shape);
    }

    @Override
    public List<Select<?>> render(DSLContext jooq) {
        Level<R> level = Level.root(query, window);
        order.forEach(key -> level.columns().position(key.field()));
        List<Select<?>> statements = new ArrayList<>();
        level.render(jooq, statements);
        return statements;
    }

    @Override
    public CursorPage<R> read(Results results) throws SQLException {
        Level<R> level = Level.root(query, window);
        Ends ends = new Ends(level.columns());
        List<R> rows = level.readRows(results, ends, 1);
        Optional<String> onwards = ends.more ? Optional.of(cursor(window.backward(), ends.last)) : Optional.empty();
        if (!window.backward()) {
            return new CursorPage<>(rows, onwards, back(ends));
        }
        Collections.reverse(rows);
        return new CursorPage<>(rows, back(ends), onwards);
    }

    /** Where one came from: before the first row read or, where there was none, at the very place that was asked for. */
    private Optional<String> back(Ends ends) {
        if (from == null) {
            return Optional.empty();
        }
        if (ends.first == null) {
            return Optional.of(writer.apply(new Place(!from.backward(), true, from.values())));
        }
        return Optional.of(cursor(!from.backward(), ends.first));
    }

    private String cursor(boolean backward, @Nullable List<@Nullable String> values) {
        return writer.apply(new Place(backward, false, values == null ? List.of() : values));
    }

    /** Notes the keys of the first and the last row of the page, and leaves out the one row more. */
    private final class Ends implements RowGate {

        private final List<ColumnType<?>> types = new ArrayList<>();
        private final List<Integer> positions = new ArrayList<>();
        private @Nullable List<@Nullable String> first;
        private @Nullable List<@Nullable String> last;
        private boolean more;

        Ends(Columns columns) {
            for (Sort<?> key : order) {
                types.add(ColumnType.of(key.field()));
                positions.add(columns.position(key.field()));
            }
        }

        @Override
        public boolean passes(ResultSet row, int index) throws SQLException {
            more = index == size;
            if (index == 0) {
                first = keys(row);
            }
            if (index == size - 1) {
                last = keys(row);
            }
            return !more;
        }

        private List<@Nullable String> keys(ResultSet row) throws SQLException {
            List<@Nullable String> keys = new ArrayList<>(types.size());
            for (int i = 0; i < types.size(); i++) {
                Field<?> key = order.get(i).field();
                keys.add(KeyText.write(key, types.get(i).read(row, positions.get(i))));
            }
            return keys;
        }
    }
}
