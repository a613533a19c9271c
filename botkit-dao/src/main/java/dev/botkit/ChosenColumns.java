package dev.botkit;

import dev.botkit.mapping.RowReader;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectQuery;
import org.jooq.impl.DSL;

/** Columns or expressions of a row, or of a group of rows. */
record ChosenColumns<X>(
        List<Field<?>> columns, RowReader<X> reader, boolean distinct, List<Field<?>> groups, Condition having)
        implements Output<X> {

    ChosenColumns(List<Field<?>> columns, RowReader<X> reader) {
        this(columns, reader, false, List.of(), DSL.noCondition());
    }

    @Override
    public void describe(Shape shape) {
        shape.tag(ChosenColumns.class);
        shape.parts(columns);
        shape.tag(distinct);
        shape.parts(groups);
        if (having != DSL.noCondition()) {
            shape.part(having);
        }
    }

    @Override
    public void refine(SelectQuery<?> select) {
        select.setDistinct(distinct);
        if (!groups.isEmpty()) {
            select.addGroupBy(groups);
        }
        select.addHaving(having);
    }

    /** Whether each result is of one row, as a statement that writes returns them. */
    boolean isOfSingleRows() {
        return !mergesRows() && having == DSL.noCondition();
    }

    @Override
    public boolean mergesRows() {
        return distinct || !groups.isEmpty();
    }
}
