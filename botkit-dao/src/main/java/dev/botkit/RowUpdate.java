package dev.botkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Schema;
import org.jooq.SelectQuery;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.jooq.UpdateConditionStep;
import org.jooq.UpdateSetFirstStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * {@code update … set … where …} of the rows of a selection. Where they are limited or in an order, or where there must
 * not be several, they are picked first and locked in that order:
 *
 * <pre>{@code
 * with picked as (select id from … where … order by … fetch next 10 rows only for no key update)
 * update … set … where id in (select id from picked)
 * }</pre>
 *
 * <p>A subquery in the place of {@code picked} could be run again for each row, and pick others every time.
 *
 * @param seen the version that the one row must have; null where all rows are updated, however many
 */
record RowUpdate<T extends Record>(
        Selection<?, ?> rows, Patch<T> patch, @Nullable Version<T> seen) {

    private static final Name PICKED = DSL.name("picked");

    RowUpdate {
        Table<?> table = rows.mapping().table();
        if (patch.table() != table) {
            throw new IllegalArgumentException(
                    "This is a patch of " + patch.table().getName() + ", an alias: begin it with Patch.of the table "
                            + table.getName() + " itself.");
        }
        if (patch.isEmpty()) {
            throw new IllegalArgumentException("The patch of " + table.getName()
                    + " is empty: set a column, or don't update where Patch.isEmpty() says so.");
        }
        if (seen != null && seen.column().getTable() != table) {
            throw new IllegalArgumentException(
                    "The version is of an alias: take the column of " + table.getName() + " itself.");
        }
    }

    void describe(Shape shape) {
        rows.describe(shape);
        patch.describe(shape);
        shape.part(seen == null ? null : seen.condition());
    }

    UpdateConditionStep<T> render(DSLContext jooq) {
        List<Condition> conditions = new ArrayList<>();
        UpdateSetFirstStep<T> update;
        if (isPicked()) {
            UniqueKey<?> key = key();
            update = jooq.with(PICKED).as(pick(jooq, key)).update(patch.table());
            conditions.add(isPicked(key));
            if (seen != null) {
                conditions.add(DSL.inline(1).eq(DSL.selectCount().from(PICKED).asField()));
            }
        } else {
            update = jooq.update(patch.table());
            conditions.addAll(rows.conditions());
        }
        if (seen != null) {
            conditions.add(seen.condition());
        }
        return update.set(patch.toJooq()).where(conditions);
    }

    private boolean isPicked() {
        return rows.limit() != null
                || !rows.orderAsGiven().isEmpty()
                || (seen != null && !UniqueRow.isSelectedBy(rows));
    }

    private UniqueKey<?> key() {
        UniqueKey<?> key = patch.table().getPrimaryKey();
        if (key == null) {
            throw new IllegalArgumentException(patch.table().getName() + " has no primary key, by which its rows"
                    + " could be picked: update it without a limit, an order or a version.");
        }
        return key;
    }

    private SelectQuery<?> pick(DSLContext jooq, UniqueKey<?> key) {
        Window all = Window.of(rows);
        // A second row is enough to tell that there are several.
        Window window = seen == null ? all : all.atMost(2);
        Output<?> columns = new ChosenColumns<>(List.copyOf(key.getFields()), (row, at) -> row);
        SelectQuery<?> pick = Selects.rows(jooq, rows, window, columns, new Columns(columns.columns()), true);
        pick.setForNoKeyUpdate(true);
        return pick;
    }

    private Condition isPicked(UniqueKey<?> key) {
        List<Field<?>> picked = new ArrayList<>();
        key.getFields().forEach(column -> picked.add(DSL.field(PICKED.append(column.getName()), column.getDataType())));
        return DSL.row(key.getFields()).in(DSL.select(picked).from(PICKED));
    }

    Optional<Schema> schema() {
        return Optional.ofNullable(patch.table().getSchema());
    }
}
