package dev.botkit;

import dev.botkit.mapping.TableMapping;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table a query object selects, and in which order. It is handed from one query object to its
 * successor, opaque and immutable.
 *
 * @param <T> jOOQ's record of the table
 * @param <R> the row
 */
public final class Selection<T extends Record, R> {

    /** What becomes of rows that are marked as deleted. */
    enum Deleted {
        EXCLUDED,
        INCLUDED,
        ONLY
    }

    private final TableMapping<T, R> mapping;
    private final List<Condition> conditions;
    private final Deleted deleted;
    private final List<Sort<T>> order;
    private final @Nullable Integer limit;

    private Selection(
            TableMapping<T, R> mapping,
            List<Condition> conditions,
            Deleted deleted,
            List<Sort<T>> order,
            @Nullable Integer limit) {
        this.mapping = mapping;
        this.conditions = conditions;
        this.deleted = deleted;
        this.order = order;
        this.limit = limit;
    }

    /** All rows of a table that are not marked as deleted. */
    public static <T extends Record, R> Selection<T, R> from(TableMapping<T, R> mapping) {
        return new Selection<>(mapping, List.of(), Deleted.EXCLUDED, List.of(), null);
    }

    Selection<T, R> where(Condition condition) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(Conditions.normalise(condition));
        return new Selection<>(mapping, List.copyOf(all), deleted, order, limit);
    }

    Selection<T, R> deleted(Deleted choice) {
        return new Selection<>(mapping, conditions, choice, order, limit);
    }

    Selection<T, R> orderBy(List<Sort<T>> keys) {
        return new Selection<>(mapping, conditions, deleted, List.copyOf(keys), limit);
    }

    Selection<T, R> limit(int rows) {
        return new Selection<>(mapping, conditions, deleted, order, rows);
    }

    TableMapping<T, R> mapping() {
        return mapping;
    }

    /** The conditions, that on the mark of deletion included. */
    List<Condition> conditions() {
        if (deleted == Deleted.INCLUDED || mapping.deletedMarker().isEmpty()) {
            return conditions;
        }
        List<Condition> all = new ArrayList<>(conditions);
        var marker = mapping.deletedMarker().get();
        all.add(deleted == Deleted.ONLY ? marker.isNotNull() : marker.isNull());
        return all;
    }

    /**
     * Refuses to write every row of the table by accident. The mark of deletion is no condition of the caller's.
     *
     * @param doing what is about to happen to the rows: "update"
     * @param allVerb the verb that does so on purpose
     * @throws IllegalArgumentException when no condition leaves a row out
     */
    void requireCondition(String doing, String allVerb) {
        if (conditions.stream().allMatch(Conditions::isAlwaysTrue)) {
            throw new IllegalArgumentException("This would " + doing + " every row of "
                    + mapping.table().getName() + ": add a condition, or say " + allVerb + ".");
        }
    }

    /** The keys of the order, the primary key as the last; empty where no order was asked for. */
    List<Sort<T>> order() {
        return order.isEmpty()
                ? order
                : Sort.withTieBreaker(order, mapping.table().getPrimaryKey());
    }

    /** The same in an order that tells any two rows apart. */
    Selection<T, R> totallyOrdered() {
        if (mapping.table().getPrimaryKey() == null) {
            throw new IllegalArgumentException(mapping.table().getName() + " has no primary key, so its rows have no"
                    + " place in an order: list them, or stream them.");
        }
        return orderBy(Sort.withTieBreaker(order, mapping.table().getPrimaryKey()));
    }

    List<Sort<T>> orderAsGiven() {
        return order;
    }

    @Nullable
    Integer limit() {
        return limit;
    }

    void describe(Shape shape) {
        shape.table(mapping.table());
        shape.tag(deleted);
        shape.tag(conditions.size());
        conditions.forEach(shape::part);
        shape.tag(order.size());
        order.forEach(key -> key.describe(shape));
        shape.tag(limit);
    }
}
