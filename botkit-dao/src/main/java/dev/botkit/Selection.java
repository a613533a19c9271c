package dev.botkit;

import dev.botkit.mapping.TableMapping;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What a query object of a table selects, handed from one query object to its successor. Opaque and immutable.
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

    List<Condition> conditions() {
        return conditions;
    }

    Deleted deleted() {
        return deleted;
    }

    List<Sort<T>> order() {
        return order;
    }

    @Nullable
    Integer limit() {
        return limit;
    }
}
