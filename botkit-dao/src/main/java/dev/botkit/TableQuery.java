package dev.botkit;

import dev.botkit.mapping.RowReader;
import dev.botkit.mapping.TableMapping;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectQuery;
import org.jooq.SortField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;

/**
 * The query object of one table. A subclass adds the questions its table is asked, by name:
 *
 * <pre>{@code
 * public final class Chatbots extends SoftDeleteQuery<Chatbots, ChatbotsRecord, Chatbot> {
 *     public static Chatbots all() { return new Chatbots(Selection.from(ChatbotMapping.INSTANCE)); }
 *     public Chatbots active()     { return where(CHATBOTS.ACTIVE.isTrue()); }
 *     …
 * }
 * }</pre>
 *
 * @param <Q> the query object itself, which each step returns anew
 * @param <T> jOOQ's record of the table
 * @param <R> the row
 */
public abstract non-sealed class TableQuery<Q extends TableQuery<Q, T, R>, T extends Record, R> extends Query<R> {

    private final Selection<T, R> selection;

    protected TableQuery(Selection<T, R> selection) {
        this.selection = selection;
    }

    /** A query object like this one, of another selection. */
    protected abstract Q copy(Selection<T, R> changed);

    /**
     * Only the rows for which the condition holds, and all conditions before it. {@code DSL.noCondition()} changes
     * nothing: that is how an optional filter falls away.
     */
    public final Q where(Condition condition) {
        return copy(condition == DSL.noCondition() ? selection : selection.where(condition));
    }

    /**
     * In this order, in place of any other before. The primary key is always added as the last key, so that the order
     * of two rows never depends on chance.
     */
    @SafeVarargs
    public final Q orderBy(Sort<T> first, Sort<T>... more) {
        List<Sort<T>> keys = new ArrayList<>();
        keys.add(first);
        for (Sort<T> key : more) {
            keys.add(key);
        }
        return copy(selection.orderBy(keys));
    }

    /**
     * At most so many rows.
     *
     * @throws IllegalArgumentException when {@code rows} is negative
     */
    public final Q limit(int rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("limit(" + rows + "): a limit is 0 or more.");
        }
        return copy(selection.limit(rows));
    }

    final Selection<T, R> selection() {
        return selection;
    }

    final Q withDeleted(Selection.Deleted choice) {
        return copy(selection.deleted(choice));
    }

    @Override
    final Query<R> atMost(int rows) {
        Integer limit = selection.limit();
        return limit != null && limit <= rows ? this : limit(rows);
    }

    @Override
    final RowReader<R> reader() {
        return selection.mapping();
    }

    @Override
    final void describe(Shape shape) {
        shape.table(selection.mapping().table());
        shape.tag(selection.deleted());
        shape.tag(selection.conditions().size());
        selection.conditions().forEach(shape::part);
        shape.tag(selection.order().size());
        selection.order().forEach(key -> key.describe(shape));
        shape.tag(selection.limit());
    }

    @Override
    final ResultQuery<?> toJooq(DSLContext jooq) {
        TableMapping<T, R> mapping = selection.mapping();
        SelectQuery<?> select = jooq.selectQuery();
        select.addSelect(mapping.columns());
        select.addFrom(mapping.table());
        select.addConditions(selection.conditions());
        mapping.deletedMarker().ifPresent(marker -> {
            switch (selection.deleted()) {
                case EXCLUDED -> select.addConditions(marker.isNull());
                case ONLY -> select.addConditions(marker.isNotNull());
                case INCLUDED -> {}
            }
        });
        select.addOrderBy(orderWithTieBreaker());
        if (selection.limit() != null) {
            select.addLimit(DSL.inline(selection.limit()));
        }
        return select;
    }

    private List<SortField<?>> orderWithTieBreaker() {
        List<SortField<?>> order = new ArrayList<>();
        Set<Field<?>> columns = new LinkedHashSet<>();
        for (Sort<T> key : selection.order()) {
            order.add(key.toJooq());
            columns.add(key.column());
        }
        UniqueKey<T> primaryKey = selection.mapping().table().getPrimaryKey();
        if (primaryKey != null && !order.isEmpty()) {
            Sort<T> last = selection.order().getLast();
            primaryKey.getFields().stream()
                    .filter(columns::add)
                    .map(column -> last.isAscending() ? Sort.asc(column) : Sort.desc(column))
                    .map(Sort::toJooq)
                    .forEach(order::add);
        }
        return order;
    }
}
