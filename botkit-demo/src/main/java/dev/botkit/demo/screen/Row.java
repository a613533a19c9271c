package dev.botkit.demo.screen;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** One thing to show: a Java record, a record of jOOQ's, or a single value. */
record Row(List<String> names, List<@Nullable Object> values) {

    static Row of(Object thing) {
        if (thing instanceof org.jooq.Record row) {
            return new Row(Arrays.stream(row.fields()).map(Field::getName).toList(), Arrays.asList(row.intoArray()));
        }
        if (!thing.getClass().isRecord()) {
            return new Row(List.of("result"), List.of(thing));
        }
        List<String> names = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : thing.getClass().getRecordComponents()) {
            names.add(component.getName());
            values.add(value(component, thing));
        }
        return new Row(names, values);
    }

    /** The same without one of its values. */
    Row without(String name) {
        int position = names.indexOf(name);
        List<String> otherNames = new ArrayList<>(names);
        List<@Nullable Object> otherValues = new ArrayList<>(values);
        otherNames.remove(position);
        otherValues.remove(position);
        return new Row(otherNames, otherValues);
    }

    private static @Nullable Object value(RecordComponent component, Object thing) {
        try {
            // Records of the patterns are no more public than they need to be.
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(thing);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Can't read " + component, e);
        }
    }
}
