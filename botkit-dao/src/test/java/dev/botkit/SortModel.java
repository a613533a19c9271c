package dev.botkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * An order, as Botkit is told it and as plain Java says it.
 *
 * @param keys the order for Botkit
 * @param comparator the same for rows in memory, the primary key as its last key
 * @param text what it is, for the message of a failure
 */
record SortModel<T extends Record, R>(List<Sort<T>> keys, Comparator<R> comparator, String text) {

    /** A column to sort by, in both directions, and its value in a row in memory. */
    record Column<T extends Record, R>(Sort<T> asc, Sort<T> desc, Function<R, @Nullable Comparable<?>> value) {

        Column(TableField<T, ?> field, Function<R, @Nullable Comparable<?>> value) {
            this(Sort.asc(field), Sort.desc(field), value);
        }

        Comparator<R> comparator(boolean ascending, boolean nullsFirst) {
            Comparator<Comparable<?>> values = Column::compare;
            Comparator<Comparable<?>> directed = ascending ? values : values.reversed();
            return Comparator.comparing(
                    value, nullsFirst ? Comparator.nullsFirst(directed) : Comparator.nullsLast(directed));
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // Values of one column.
        private static int compare(Comparable a, Comparable b) {
            return a.compareTo(b);
        }
    }

    /** One to three of the columns, in random directions, with nulls where chance has them. */
    static <T extends Record, R> SortModel<T, R> random(
            RandomGenerator random, List<Column<T, R>> columns, Column<T, R> primaryKey) {
        List<Column<T, R>> left = new ArrayList<>(columns);
        List<Sort<T>> keys = new ArrayList<>();
        Comparator<R> comparator = Comparator.comparingInt(row -> 0);
        StringBuilder text = new StringBuilder();
        boolean ascending = true;
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            Column<T, R> column = left.remove(random.nextInt(left.size()));
            ascending = random.nextBoolean();
            Sort<T> key = ascending ? column.asc() : column.desc();
            boolean nullsFirst = !ascending;
            if (random.nextBoolean()) {
                nullsFirst = random.nextBoolean();
                key = nullsFirst ? key.nullsFirst() : key.nullsLast();
            }
            keys.add(key);
            comparator = comparator.thenComparing(column.comparator(ascending, nullsFirst));
            text.append(key.field().getName())
                    .append(ascending ? " asc" : " desc")
                    .append(nullsFirst ? " nulls first, " : " nulls last, ");
        }
        return new SortModel<>(
                keys, comparator.thenComparing(primaryKey.comparator(ascending, false)), text.toString());
    }

    <Q extends TableQuery<Q, T, R>> Q order(Q query) {
        @SuppressWarnings({"unchecked", "rawtypes"}) // An array of sorts of this table.
        Sort<T>[] more = keys.subList(1, keys.size()).toArray(new Sort[0]);
        return query.orderBy(keys.getFirst(), more);
    }
}
