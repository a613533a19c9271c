package dev.botkit;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.DSL;

/**
 * A place in an order: the values that its keys have in the row there.
 *
 * @param place a value for each key
 * @param inclusive whether a row at the very place is meant too
 */
record Seek(List<Param<?>> place, boolean inclusive) {

    /**
     * The rows behind this place, as conditions that exclude each other. Each is a range of an index over the keys, so
     * that nothing in front of the place is read: where all keys run in one direction and none is nullable it is one
     * comparison of rows; else one range for each number of leading keys that are equal.
     */
    List<Condition> ranges(List<? extends Sort<?>> order) {
        if (isUniform(order)) {
            return List.of(rowComparison(order));
        }
        List<Condition> ranges = new ArrayList<>();
        for (int last = order.size() - 1; last >= 0; last--) {
            List<Condition> leading = new ArrayList<>();
            for (int i = 0; i < last; i++) {
                leading.add(same(order.get(i).field(), place.get(i)));
            }
            boolean orSame = inclusive && last == order.size() - 1;
            for (Condition behind : behind(order.get(last), place.get(last), orSame)) {
                ranges.add(DSL.and(leading).and(behind));
            }
        }
        return ranges;
    }

    private static boolean isUniform(List<? extends Sort<?>> order) {
        boolean ascending = order.getFirst().isAscending();
        return order.stream().allMatch(key -> key.isAscending() == ascending && !key.isNullable());
    }

    private Condition rowComparison(List<? extends Sort<?>> order) {
        var keys = DSL.row(order.stream().map(Sort::field).toList());
        var here = DSL.row(place);
        if (order.getFirst().isAscending()) {
            return inclusive ? keys.ge(here) : keys.gt(here);
        }
        return inclusive ? keys.le(here) : keys.lt(here);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // The place has each key's own type.
    private static Condition same(Field key, Param value) {
        return value.getValue() == null ? key.isNull() : key.eq(value);
    }

    /** What comes behind one key's value: larger or smaller ones, then the nulls if they come last. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Condition> behind(Sort<?> sort, Param value, boolean orSame) {
        Field key = sort.field();
        List<Condition> behind = new ArrayList<>();
        if (value.getValue() == null) {
            if (orSame) {
                behind.add(key.isNull());
            }
            if (sort.hasNullsFirst()) {
                behind.add(key.isNotNull());
            }
            return behind;
        }
        if (sort.isAscending()) {
            behind.add(orSame ? key.ge(value) : key.gt(value));
        } else {
            behind.add(orSame ? key.le(value) : key.lt(value));
        }
        if (sort.isNullable() && !sort.hasNullsFirst()) {
            behind.add(key.isNull());
        }
        return behind;
    }

    void describe(Shape shape) {
        shape.tag(inclusive);
        place.forEach(shape::part);
    }
}
