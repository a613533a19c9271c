package dev.botkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * The select list of a statement, in which each column has its position. Inside a derived table each also has a name
 * of its own.
 */
final class Columns {

    private final List<Field<?>> fields;

    Columns(List<? extends Field<?>> fields) {
        this.fields = new ArrayList<>(fields);
    }

    /** The position of a column, counted from 1; it is added at the end where it isn't there yet. */
    int position(Field<?> field) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i) == field) {
                return i + 1;
            }
        }
        fields.add(field);
        return fields.size();
    }

    List<Field<?>> fields() {
        return fields;
    }

    /** The columns, told apart by their names; an expression has none in the database until it is given one. */
    List<Field<?>> named() {
        Set<String> names = new HashSet<>();
        List<Field<?>> named = new ArrayList<>(fields.size());
        for (Field<?> field : fields) {
            String name = field.getName();
            for (int i = 2; !names.add(name); i++) {
                name = field.getName() + "_" + i;
            }
            boolean isNamed = field instanceof TableField<?, ?> && name.equals(field.getName());
            named.add(isNamed ? field : field.as(name));
        }
        return named;
    }

    /** The same columns, seen from outside of the derived table of that name. */
    List<Field<?>> outside(String table) {
        List<Field<?>> outside = new ArrayList<>(fields.size());
        for (Field<?> field : named()) {
            outside.add(DSL.field(DSL.name(table, field.getName()), field.getDataType()));
        }
        return outside;
    }
}
