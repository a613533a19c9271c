package dev.botkit;

import dev.botkit.Upserted.Outcome;
import dev.botkit.mapping.TableMapping;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertOnConflictWhereIndexPredicateStep;
import org.jooq.InsertReturningStep;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Schema;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * {@code insert … on conflict … returning …}, one statement for each set of columns that the rows set. PostgreSQL
 * returns only what it wrote. Where a row may be left as it is, a second statement finds the rows by their keys; which of
 * them were written is told by their place in the table, which nobody else can change before the transaction ends.
 */
final class UpsertRows<T extends Record, R> implements Operation<UpsertRows.Answer<R>> {

    private final TableMapping<T, R> mapping;
    private final List<? extends InsertedRows<T>> groups;
    private final Upsert<T> how;
    private final int size;

    /**
     * @param size how many rows there are in all groups
     */
    UpsertRows(TableMapping<T, R> mapping, List<? extends InsertedRows<T>> groups, Upsert<T> how, int size) {
        this.mapping = mapping;
        this.groups = groups;
        this.how = how;
        this.size = size;
    }

    /**
     * What became of the rows.
     *
     * @param rows in the order given; null for one that was refused, or was there and is no more
     * @param refused how many the guard refused
     */
    record Answer<R>(List<@Nullable Upserted<R>> rows, int refused) {}

    /** Whether a row may be neither inserted nor found, because somebody deleted it in between. */
    boolean mayMiss() {
        return groups.stream().anyMatch(this::changesNothing);
    }

    private boolean changesNothing(InsertedRows<T> group) {
        return how.changesNothing(columns(group));
    }

    private List<Field<?>> columns(InsertedRows<T> group) {
        List<Field<?>> set = new ArrayList<>();
        for (int column : group.columns()) {
            set.add(mapping.columns().get(column));
        }
        return set;
    }

    @Override
    public StatementKind kind() {
        return StatementKind.INSERT;
    }

    @Override
    public void describe(Shape shape) {
        shape.tag(UpsertRows.class);
        shape.tag(groups.size());
        groups.forEach(group -> group.describe(shape));
        how.describe(shape);
    }

    @Override
    public List<Query> render(DSLContext jooq) {
        // The columns are told apart from the given ones by their table's name.
        Field<String> address = DSL.field(DSL.name(mapping.table().getName(), "ctid"), String.class);
        Field<Integer> locker = DSL.field(DSL.name(mapping.table().getName(), "xmax"), Integer.class);
        // A row that is replaced was locked for that; a new one wasn't.
        Field<Boolean> isInserted = DSL.field(locker.eq(DSL.inline(0)));
        List<Query> statements = new ArrayList<>();
        for (InsertedRows<T> group : groups) {
            Map<Field<?>, Field<?>> changes = how.changes(columns(group));
            InsertReturningStep<T> write =
                    write(group.insert(jooq).onConflict(how.key().getFields()), changes);
            if (isAllReturned(group)) {
                statements.add(write.returning(prepended(isInserted)));
            } else {
                statements.add(write.returning(address, isInserted));
                Field<Boolean> mayReplace = DSL.field(how.guard());
                statements.add(group.stored(jooq, how.key(), prepended(address, mayReplace)));
            }
        }
        return statements;
    }

    private List<Field<?>> prepended(Field<?>... first) {
        List<Field<?>> fields = new ArrayList<>(List.of(first));
        fields.addAll(mapping.columns());
        return fields;
    }

    private InsertReturningStep<T> write(
            InsertOnConflictWhereIndexPredicateStep<T> conflict, Map<Field<?>, Field<?>> changes) {
        if (changes.isEmpty()) {
            return conflict.doNothing();
        }
        var update = conflict.doUpdate().set(changes);
        List<Condition> conditions = new ArrayList<>();
        if (how.isGuarded()) {
            conditions.add(how.guard());
        }
        if (how.isOnlyDifferent()) {
            conditions.add(DSL.or(changes.entrySet().stream()
                    .map(change -> isDifferent(change.getKey(), change.getValue()))
                    .toList()));
        }
        return conditions.isEmpty() ? update : update.where(conditions);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // The value was made for the column.
    private static Condition isDifferent(Field column, Field value) {
        return column.isDistinctFrom(value);
    }

    /** Whether each row is written, or refused. */
    private boolean isAllReturned(InsertedRows<T> group) {
        return !how.isOnlyDifferent() && !changesNothing(group);
    }

    @Override
    public Optional<Schema> schema() {
        return Optional.ofNullable(mapping.table().getSchema());
    }

    @Override
    public Answer<R> read(Results results) throws SQLException {
        List<@Nullable Upserted<R>> rows = new ArrayList<>(Collections.nCopies(size, null));
        int refused = 0;
        for (InsertedRows<T> group : groups) {
            refused += isAllReturned(group) ? readWritten(results, group, rows) : readStored(results, group, rows);
        }
        return new Answer<>(rows, refused);
    }

    private int readWritten(Results results, InsertedRows<T> group, List<@Nullable Upserted<R>> rows)
            throws SQLException {
        List<Upserted<R>> written = results.all((row, first) -> new Upserted<>(
                row.getBoolean(first) ? Outcome.INSERTED : Outcome.UPDATED, mapping.read(row, first + 1)));
        int[] places = group.places();
        if (how.isGuarded() && written.size() < places.length) {
            return places.length - written.size(); // There is no telling which, nor any need to.
        }
        group.requireAll(written.size(), mapping.table());
        for (int i = 0; i < places.length; i++) {
            rows.set(places[i], written.get(i));
        }
        return 0;
    }

    private int readStored(Results results, InsertedRows<T> group, List<@Nullable Upserted<R>> rows)
            throws SQLException {
        Map<String, Outcome> written = new HashMap<>();
        ResultSet write = results.next();
        while (write.next()) {
            written.put(write.getString(1), write.getBoolean(2) ? Outcome.INSERTED : Outcome.UPDATED);
        }
        int refused = 0;
        ResultSet stored = results.next();
        while (stored.next()) {
            Outcome outcome = written.getOrDefault(stored.getString(2), Outcome.UNCHANGED);
            if (outcome == Outcome.UNCHANGED && !stored.getBoolean(3)) {
                refused++;
            } else {
                rows.set(group.places()[stored.getInt(1) - 1], new Upserted<>(outcome, mapping.read(stored, 4)));
            }
            results.count();
        }
        return refused;
    }
}
