package dev.botkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SelectQuery;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** Builds the SELECT of a part of a selection. */
final class Selects {

    private Selects() {}

    /** The rows of the window, in their order if they are limited or {@code ordered}. */
    static SelectQuery<?> rows(
            DSLContext jooq,
            Selection<?, ?> selection,
            Window window,
            Output<?> output,
            Columns columns,
            boolean ordered) {
        List<? extends Sort<?>> order = order(selection, window, output);
        List<Condition> ranges =
                window.seek() == null ? List.of() : window.seek().ranges(order);
        if (ranges.size() > 1) {
            return union(jooq, selection, window, order, ranges, columns);
        }
        SelectQuery<?> select = jooq.selectQuery();
        select.addSelect(columns.fields());
        select.addFrom(selection.mapping().table());
        select.addConditions(selection.conditions());
        select.addConditions(ranges);
        output.refine(select);
        if (ordered || !window.isWhole()) {
            order.forEach(key -> select.addOrderBy(key.toJooq()));
        }
        cut(select, window);
        return select;
    }

    /** The rows of a query for somebody who looks at none of them: only those that are merged need their columns. */
    static SelectQuery<?> unread(DSLContext jooq, Query<?> query) {
        Output<?> output = query.output();
        Columns columns = new Columns(
                output.mergesRows() ? output.columns() : List.of(DSL.one().as("one")));
        return rows(jooq, query.selection(), Window.of(query.selection()), output, columns, false);
    }

    /** How many rows a query has. */
    static Select<?> count(DSLContext jooq, Query<?> query) {
        return jooq.select(DSL.count().as("rows")).from(unread(jooq, query).asTable("counted"));
    }

    /** Each range on its own, from its own place in the index; then what they found together, cut off once more. */
    private static SelectQuery<?> union(
            DSLContext jooq,
            Selection<?, ?> selection,
            Window window,
            List<? extends Sort<?>> order,
            List<Condition> ranges,
            Columns columns) {
        Columns inside = new Columns(columns.fields());
        order.forEach(key -> inside.position(key.field()));
        Select<?> union = null;
        for (Condition range : ranges) {
            SelectQuery<?> select = jooq.selectQuery();
            select.addSelect(inside.named());
            select.addFrom(selection.mapping().table());
            select.addConditions(selection.conditions());
            select.addConditions(range);
            order.forEach(key -> select.addOrderBy(key.toJooq()));
            cut(select, window);
            union = union == null ? select : unionAll(union, select);
        }
        SelectQuery<?> all = jooq.selectQuery();
        all.addSelect(inside.outside("found").subList(0, columns.fields().size()));
        all.addFrom(Objects.requireNonNull(union).asTable("found"));
        all.addOrderBy(outsideOrder(order, inside, "found"));
        cut(all, window);
        return all;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // All have the same columns.
    private static Select<?> unionAll(Select left, Select right) {
        return left.unionAll(right);
    }

    private static void cut(SelectQuery<?> select, Window window) {
        if (window.limit() != null) {
            select.addLimit(DSL.inline(window.limit()));
        }
        if (window.offset() != null) {
            select.addOffset(window.offset());
        }
    }

    static List<? extends Sort<?>> order(Selection<?, ?> selection, Window window, Output<?> output) {
        if (output.mergesRows()) {
            return selection.orderAsGiven();
        }
        List<? extends Sort<?>> order = selection.order();
        return window.backward() ? order.stream().map(Sort::reversed).toList() : order;
    }

    /** The order of a derived table's rows, whose keys are among its columns. */
    static List<SortField<?>> outsideOrder(List<? extends Sort<?>> order, Columns columns, String table) {
        List<Field<?>> outside = columns.outside(table);
        List<SortField<?>> fields = new ArrayList<>();
        for (Sort<?> key : order) {
            fields.add(key.toJooq(outside.get(columns.position(key.field()) - 1)));
        }
        return fields;
    }
}
