package dev.botkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SelectQuery;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;

/**
 * The columns that tie the rows of one table to those of another, seen from the one that asks.
 *
 * @param near the columns of the table that asks
 * @param far the columns of the related table, in the same order
 */
record Link(List<Field<?>> near, List<Field<?>> far) {

    private static final Set<Class<?>> INTEGERS = Set.of(Short.class, Integer.class, Long.class);
    private static final String RELATED = "related";

    /**
     * @throws IllegalArgumentException when two columns that belong together are read into different types, whose
     *     values would never be equal
     */
    Link {
        for (int i = 0; i < near.size(); i++) {
            if (!comparable(near.get(i).getType(), far.get(i).getType())) {
                throw new IllegalArgumentException(near.get(i) + " and " + far.get(i) + " have different Java types:"
                        + " give both the same forced type.");
            }
        }
    }

    private static boolean comparable(Class<?> near, Class<?> far) {
        return near == far || (INTEGERS.contains(near) && INTEGERS.contains(far));
    }

    /** From the row that is referred to, to those that refer to it. */
    static Link toMany(ForeignKey<?, ?> key) {
        return new Link(List.copyOf(key.getKeyFields()), List.copyOf(key.getFields()));
    }

    /** From the row that refers, to the one it refers to. */
    static Link toOne(ForeignKey<?, ?> key) {
        return new Link(List.copyOf(key.getFields()), List.copyOf(key.getKeyFields()));
    }

    /** From a row to itself. */
    static Link toSelf(UniqueKey<?> key) {
        List<Field<?>> columns = List.copyOf(key.getFields());
        return new Link(columns, columns);
    }

    /** The related rows of these near columns, which may go by other names. */
    Condition matches(List<? extends Field<?>> nearColumns) {
        List<Condition> equal = new ArrayList<>();
        for (int i = 0; i < far.size(); i++) {
            equal.add(equal(far.get(i), nearColumns.get(i)));
        }
        return DSL.and(equal);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // A foreign key's columns have comparable types, pair by pair.
    private static Condition equal(Field far, Field near) {
        return far.eq(near);
    }

    /** Of the related rows of the row at hand this column, or this aggregate: a correlated subquery. */
    Select<?> related(Selection<?, ?> rows, Field<?> wanted) {
        Table<?> table = rows.mapping().table();
        SelectQuery<?> select = DSL.using(SQLDialect.POSTGRES).selectQuery();
        if (isOf(table)) {
            // The table inside hides the one outside: its rows are given another name.
            List<Field<?>> inside = new ArrayList<>(far);
            if (wanted instanceof TableField<?, ?> && !inside.contains(wanted)) {
                inside.add(wanted);
            }
            select.addSelect(wanted instanceof TableField<?, ?> ? named(wanted) : wanted);
            select.addFrom(
                    DSL.select(inside).from(table).where(rows.conditions()).asTable(RELATED));
            select.addConditions(
                    new Link(near, far.stream().<Field<?>>map(Link::named).toList()).matches(near));
        } else {
            select.addSelect(wanted);
            select.addFrom(table);
            select.addConditions(matches(near));
            select.addConditions(rows.conditions());
        }
        if (rows.limit() != null) {
            select.addLimit(DSL.inline(rows.limit()));
        }
        return select;
    }

    private boolean isOf(Table<?> table) {
        return near.getFirst() instanceof TableField<?, ?> column && column.getTable() == table;
    }

    private static Field<?> named(Field<?> column) {
        return DSL.field(DSL.name(RELATED, column.getName()), column.getDataType());
    }

    /** The related rows of all rows that the select gives. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Condition isAmong(Select<?> nearRows) {
        return far.size() == 1
                ? ((Field) far.getFirst()).in(nearRows)
                : DSL.row(far).in((Select) nearRows);
    }
}
