package dev.botkit;

import java.util.HashSet;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.TableField;
import org.jooq.impl.QOM;

/** Tells from a selection's conditions that it has one row at most. */
final class UniqueRow {

    private UniqueRow() {}

    /** Whether all columns of a primary or unique key equal values. Asked when a text is rendered, and kept with it. */
    static boolean isSelectedBy(Selection<?, ?> selection) {
        Set<Field<?>> known = new HashSet<>();
        selection.conditions().forEach(condition -> collect(condition, known));
        return selection.mapping().table().getKeys().stream().anyMatch(key -> known.containsAll(key.getFields()));
    }

    private static void collect(Condition condition, Set<Field<?>> known) {
        switch (condition) {
            case QOM.And and -> {
                collect(and.$arg1(), known);
                collect(and.$arg2(), known);
            }
            case QOM.Eq<?> equal
            when equal.$arg1() instanceof TableField<?, ?> column && equal.$arg2() instanceof Param<?> ->
                known.add(column);
            default -> {}
        }
    }
}
