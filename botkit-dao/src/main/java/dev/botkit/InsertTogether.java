package dev.botkit;

import dev.botkit.mapping.NewRow;
import dev.botkit.mapping.TableMapping;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Query;
import org.jooq.Schema;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * {@code with r1 as (insert … returning …), r2 as (insert … values ((select id from r1), …) returning …) select … from
 * r1 full join r2 on true}: rows that refer to each other, in one statement. The server checks foreign keys at its end.
 */
final class InsertTogether implements Operation<Inserted> {

    static final int MAX_ROWS = 50;

    /** As many columns as PostgreSQL selects at most. */
    static final int MAX_COLUMNS = 1_664;

    private final List<NewRow<?, ?>> rows;
    private final List<OneInsertedRow<?>> inserts = new ArrayList<>();

    InsertTogether(Collection<? extends NewRow<?, ?>> given) {
        if (given.isEmpty() || given.size() > MAX_ROWS) {
            throw new IllegalArgumentException(given.size() + " rows: from 1 to " + MAX_ROWS
                    + " are inserted together. Insert more in a transaction, the parents first.");
        }
        int columns =
                given.stream().mapToInt(row -> row.mapping().columns().size()).sum();
        if (columns > MAX_COLUMNS) {
            throw new IllegalArgumentException("Rows of " + columns + " columns: PostgreSQL gives back at most "
                    + MAX_COLUMNS + " at once. Insert fewer rows together.");
        }
        rows = ParentsFirst.order(given);
        IdentityHashMap<NewRow<?, ?>, Name> names = new IdentityHashMap<>();
        for (NewRow<?, ?> row : rows) {
            inserts.add(new OneInsertedRow<>(row, parentValues(row, names)));
            names.put(row, name(names.size()));
        }
    }

    private static Map<Integer, ParentValue> parentValues(NewRow<?, ?> row, IdentityHashMap<NewRow<?, ?>, Name> names) {
        Map<Integer, ParentValue> values = new HashMap<>();
        row.parents().forEach((column, parent) -> {
            Field<?> referred = parent.row().mapping().columns().get(parent.column());
            Name name = Objects.requireNonNull(names.get(parent.row()), "Parents come first.");
            values.put(column, new ParentValue(name, referred.getUnqualifiedName()));
        });
        return values;
    }

    private static Name name(int position) {
        return DSL.name("r" + (position + 1));
    }

    @Override
    public StatementKind kind() {
        return StatementKind.INSERT;
    }

    @Override
    public void describe(Shape shape) {
        shape.tag(InsertTogether.class);
        inserts.forEach(insert -> insert.describe(shape));
    }

    @Override
    public List<Query> render(DSLContext jooq) {
        List<CommonTableExpression<?>> inserted = new ArrayList<>();
        List<Field<?>> columns = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Name name = name(i);
            List<Field<?>> own = rows.get(i).mapping().columns();
            inserted.add(name.as(inserts.get(i).insert(jooq).returning(own)));
            for (Field<?> column : own) {
                columns.add(outside(name, column, column.getDataType()));
            }
        }
        return List.of(jooq.with(inserted).select(columns).from(sideBySide(inserted)));
    }

    private static <V> Field<V> outside(Name row, Field<?> column, DataType<V> type) {
        return DSL.field(row.append(column.getUnqualifiedName()), type);
    }

    /** All in one row. The planner tries every order of a cross join, for long where there are ten; of a full join none. */
    private static Table<?> sideBySide(List<CommonTableExpression<?>> inserted) {
        Table<?> joined = inserted.getFirst();
        for (CommonTableExpression<?> next : inserted.subList(1, inserted.size())) {
            joined = joined.fullJoin(next).on(DSL.trueCondition());
        }
        return joined;
    }

    @Override
    public Optional<Schema> schema() {
        return Optional.ofNullable(rows.getFirst().mapping().table().getSchema());
    }

    @Override
    public Inserted read(Results results) throws SQLException {
        ResultSet result = results.next();
        if (!result.next()) {
            throw leftOut(rows.getFirst().mapping());
        }
        Inserted inserted = new Inserted();
        int first = 1;
        for (NewRow<?, ?> row : rows) {
            TableMapping<?, ?> mapping = row.mapping();
            requireStored(result, first, mapping);
            inserted.put(row, mapping.read(result, first));
            results.count();
            first += mapping.columns().size();
        }
        return inserted;
    }

    /** A trigger may leave a row out, of which the full join makes one of NULLs. */
    private static void requireStored(ResultSet result, int first, TableMapping<?, ?> mapping) throws SQLException {
        for (int i = 0; i < mapping.columns().size(); i++) {
            if (!mapping.columns().get(i).getDataType().nullable()) {
                if (result.getObject(first + i) == null) {
                    throw leftOut(mapping);
                }
                return;
            }
        }
    }

    private static IllegalStateException leftOut(TableMapping<?, ?> mapping) {
        return new IllegalStateException(
                "A row of " + mapping.table().getName() + " was not inserted: a trigger left it out.");
    }
}
