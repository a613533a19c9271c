package dev.botkit;

import java.util.List;
import java.util.Optional;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DeleteConditionStep;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Schema;
import org.jooq.SelectQuery;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.jooq.WithStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table that a statement writes.
 *
 * @param order which come first; counts only where there is a limit
 * @param limit how many at the most
 * @param skipsLocked whether rows that others have locked are left alone instead of waited for
 */
record Target(
        Table<?> table,
        List<Condition> conditions,
        List<? extends Sort<?>> order,
        @Nullable Integer limit,
        boolean skipsLocked) {

    private static final String CHOSEN = "chosen";

    static Target of(Selection<?, ?> selection) {
        return new Target(
                selection.mapping().table(), selection.conditions(), selection.order(), selection.limit(), false);
    }

    /** At most so many rows, no matter which. */
    static Target some(Table<?> table, Condition condition, int rows) {
        return new Target(table, List.of(condition), List.of(), rows, false);
    }

    void describe(Shape shape) {
        shape.table(table);
        shape.parts(conditions);
        shape.tag(order.size());
        order.forEach(key -> key.describe(shape));
        shape.tag(limit);
        shape.tag(skipsLocked);
    }

    Optional<Schema> schema() {
        return Optional.ofNullable(table.getSchema());
    }

    /** The columns that tell its rows apart. */
    UniqueKey<?> key() {
        UniqueKey<?> key = table.getPrimaryKey();
        if (key == null) {
            throw new IllegalArgumentException(table.getName() + " has no primary key to tell its rows apart by: delete"
                    + " them without a limit, and the rows that refer to them beforehand.");
        }
        return key;
    }

    /** For somebody who only reads. */
    Condition condition() {
        return limit == null ? DSL.and(conditions) : Link.toSelf(key()).isAmong(keys());
    }

    /**
     * {@code delete from … where …}. Where there is a limit, the keys of the rows are taken first, each once: as a plain
     * subselect the server may evaluate them again while it deletes, and find others.
     */
    DeleteConditionStep<?> delete(DSLContext jooq) {
        return with(jooq).delete(table).where(predicate());
    }

    WithStep with(DSLContext jooq) {
        return jooq.with(limit == null ? List.of() : List.of(chosen()));
    }

    List<Condition> predicate() {
        return limit == null
                ? conditions
                : List.of(Link.toSelf(key()).isAmong(DSL.select(keyOf(CHOSEN)).from(DSL.name(CHOSEN))));
    }

    private CommonTableExpression<?> chosen() {
        return DSL.name(CHOSEN).asMaterialized(lockedKeys());
    }

    /**
     * The keys of the rows, which are locked on the way: in their own order where the query's doesn't decide which they
     * are, so that two who lock the same rows don't wait for each other in turn.
     */
    SelectQuery<?> lockedKeys() {
        SelectQuery<?> select = keys();
        if (limit == null) {
            select.addOrderBy(key().getFields());
        }
        select.setForUpdate(true);
        if (skipsLocked) {
            select.setForLockModeSkipLocked();
        }
        return select;
    }

    private SelectQuery<?> keys() {
        SelectQuery<?> select = DSL.using(SQLDialect.POSTGRES).selectQuery();
        select.addSelect(key().getFields());
        select.addFrom(table);
        select.addConditions(conditions);
        if (limit != null) {
            order.forEach(each -> select.addOrderBy(each.toJooq()));
            select.addLimit(DSL.inline(limit));
        }
        return select;
    }

    /** The columns of the key, seen from outside of the derived table of that name. */
    List<? extends Field<?>> keyOf(String derived) {
        return key().getFields().stream()
                .map(column -> DSL.field(DSL.name(derived, column.getName()), column.getDataType()))
                .toList();
    }
}
