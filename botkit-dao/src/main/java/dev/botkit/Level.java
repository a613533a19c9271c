package dev.botkit;

import dev.botkit.mapping.RowReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SelectQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * One level of a read: one flat statement, whose rows find their parents by key. The keys of the level above come from a
 * subselect, not from a trip of their own, so that the statements of all levels are sent together.
 */
final class Level<X> {

    private static final String ABOVE = "above";
    private static final String EACH = "each_one";
    private static final String KEYS = "keys";

    private final @Nullable Level<?> above;
    private final @Nullable Link link;
    private final Selection<?, ?> selection;
    private final Window window;
    private final Output<X> output;
    private final Columns columns;
    private final List<Relation> relations = new ArrayList<>();
    private final @Nullable Key parentKey;

    private Level(
            @Nullable Level<?> above, @Nullable Link link, Selection<?, ?> selection, Window window, Output<X> output) {
        this.above = above;
        this.link = link;
        this.selection = isCutForOthers(window, output) ? selection.totallyOrdered() : selection;
        this.window = window;
        this.output = output;
        this.columns = new Columns(output.columns());
        if (link != null && output.mergesRows()) {
            throw new IllegalArgumentException(
                    "Distinct rows and groups belong to no single row: a relation takes rows.");
        }
        this.parentKey = link == null ? null : Key.of(link.far(), columns);
        if (output instanceof RowsAndRelations<?, X> nested) {
            nested.relations().forEach(related -> relations.add(Relation.of(this, related, columns)));
        }
    }

    /** Whether statements below cut off these rows too, each for itself: all must come to the same ones. */
    private static boolean isCutForOthers(Window window, Output<?> output) {
        return !window.isWhole() && output instanceof RowsAndRelations<?, ?>;
    }

    static <X> Level<X> root(Query<X> query, Window window) {
        return new Level<>(null, null, query.selection(), window, query.output());
    }

    static <X> Level<X> below(Level<?> above, Link link, Query<X> rows) {
        return new Level<>(above, link, rows.selection(), Window.of(rows.selection()), rows.output());
    }

    Columns columns() {
        return columns;
    }

    /** The statements of this level and of all below it, in the order in which {@link #read} takes their results. */
    void render(DSLContext jooq, List<Select<?>> statements) {
        statements.add(select(jooq, columns, output, true));
        renderBelow(jooq, statements);
    }

    void renderBelow(DSLContext jooq, List<Select<?>> statements) {
        for (Relation relation : relations) {
            relation.render(jooq, statements);
        }
    }

    /** The rows of this level, of which only these columns. */
    private Select<?> keys(DSLContext jooq, List<Field<?>> fields) {
        Columns columns = new Columns(fields);
        Select<?> keys = select(jooq, columns, new RowOutput<>(selection.mapping()), false);
        // What it was cut off by may have come along.
        return columns.fields().size() == fields.size()
                ? keys
                : jooq.select(columns.outside(KEYS).subList(0, fields.size())).from(keys.asTable(KEYS));
    }

    private SelectQuery<?> select(DSLContext jooq, Columns wanted, Output<?> refinement, boolean ordered) {
        if (above == null || link == null) {
            return Selects.rows(jooq, selection, window, refinement, wanted, ordered);
        }
        if (window.isWhole()) {
            SelectQuery<?> select = Selects.rows(jooq, selection, window, refinement, wanted, ordered);
            select.addConditions(link.isAmong(above.keys(jooq, link.near())));
            return select;
        }
        return selectForEach(jooq, above, link, wanted, ordered);
    }

    /** So many rows for each row above: a lateral join, whose inside is cut off by itself. */
    private SelectQuery<?> selectForEach(DSLContext jooq, Level<?> from, Link to, Columns wanted, boolean ordered) {
        List<? extends Sort<?>> order = ordered ? selection.order() : List.of();
        order.forEach(key -> wanted.position(key.field()));
        Columns near = new Columns(to.near());
        Select<?> keys = from.keys(jooq, near.named());
        SelectQuery<?> inside = Selects.rows(
                jooq, selection, window, new RowOutput<>(selection.mapping()), new Columns(wanted.named()), true);
        inside.addConditions(to.matches(near.outside(ABOVE)));
        SelectQuery<?> select = jooq.selectQuery();
        select.addSelect(wanted.outside(EACH));
        select.addFrom(keys.asTable(ABOVE).crossJoin(DSL.lateral(inside.asTable(EACH))));
        select.addOrderBy(Selects.outsideOrder(order, wanted, EACH));
        return select;
    }

    /**
     * Reads the results of this level and of all below it, for a level that has none above.
     *
     * @param first the position of the level's first column, counted from 1
     */
    List<X> readRows(Results results, RowGate gate, int first) throws SQLException {
        List<X> rows = new ArrayList<>();
        read(results, gate, first).forEach(row -> rows.add(row.row()));
        return rows;
    }

    /** Reads the results of this level and of all below it; each row with the key of the row above that it is of. */
    List<Keyed<X>> readKeyed(Results results) throws SQLException {
        return read(results, RowGate.ALL, 1);
    }

    private List<Keyed<X>> read(Results results, RowGate gate, int first) throws SQLException {
        List<RawRow> raws = new ArrayList<>();
        ResultSet rows = results.next();
        RowReader<?> reader = reader();
        while (rows.next()) {
            results.count();
            if (gate.passes(rows, raws.size())) {
                raws.add(raw(rows, first, reader));
            }
        }
        return combine(results, raws);
    }

    private RowReader<?> reader() {
        return output instanceof RowsAndRelations<?, X> nested ? nested.rows().reader() : output.reader();
    }

    private RawRow raw(ResultSet row, int first, RowReader<?> reader) throws SQLException {
        Object key = parentKey == null ? null : parentKey.read(row, first);
        @Nullable Object[] related = new Object[relations.size()];
        for (int i = 0; i < related.length; i++) {
            related[i] = relations.get(i).read(row, first);
        }
        return new RawRow(reader.read(row, first), key, related);
    }

    private List<Keyed<X>> combine(Results results, List<RawRow> raws) throws SQLException {
        for (int i = 0; i < relations.size(); i++) {
            relations.get(i).resolve(results, raws, i);
        }
        List<Keyed<X>> combined = new ArrayList<>(raws.size());
        for (RawRow raw : raws) {
            combined.add(new Keyed<>(raw.key(), finish(output, raw)));
        }
        return combined;
    }

    @SuppressWarnings("unchecked") // The output's own reader read the row.
    private static <R, X> X finish(Output<X> output, RawRow raw) {
        if (output instanceof RowsAndRelations<?, X> nested) {
            return ((RowsAndRelations<R, X>) nested).combiner().apply((R) raw.row(), raw.related());
        }
        return (X) raw.row();
    }

    /** A finished row, and the key of the row above that it is of. */
    record Keyed<X>(@Nullable Object key, X row) {}

    /** The rows by the key of the row above that they are of. */
    static <X> Map<Object, List<X>> byKey(List<Keyed<X>> rows) {
        Map<Object, List<X>> groups = new HashMap<>();
        for (Keyed<X> row : rows) {
            if (row.key() != null) {
                groups.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row.row());
            }
        }
        return groups;
    }
}
