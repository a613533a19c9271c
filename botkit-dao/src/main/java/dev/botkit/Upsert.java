package dev.botkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * How rows are upserted: by which unique key a row is found to be there already, and what becomes of it then.
 * Immutable; each method returns a copy.
 *
 * <pre>{@code
 * Upsert.on(Keys.ANALYTICS_CHATBOT_ID_DATE)
 *         .computing(ANALYTICS.MESSAGE_COUNT, (stored, given) -> stored.plus(given))
 * }</pre>
 *
 * <p>The key is a primary key or a unique constraint; PostgreSQL fails the statement where it has only a partial unique
 * index, or a deferrable constraint, of these columns. Rows must set all columns of the key, none of them to null: no
 * row is found by a null, nor by a DEFAULT such as a sequence's, so such rows belong to an insert. A row that is marked as deleted is there like any other: it is found, and
 * its mark stays unless it is among what is replaced.
 *
 * @param <T> jOOQ's record of the table
 */
public final class Upsert<T extends Record> {

    private final UniqueKey<T> key;
    private final @Nullable List<TableField<T, ?>> replaced;
    private final Map<TableField<T, ?>, Field<?>> computed;
    private final List<Condition> guards;
    private final boolean onlyDifferent;

    private Upsert(
            UniqueKey<T> key,
            @Nullable List<TableField<T, ?>> replaced,
            Map<TableField<T, ?>, Field<?>> computed,
            List<Condition> guards,
            boolean onlyDifferent) {
        this.key = key;
        this.replaced = replaced;
        this.computed = computed;
        this.guards = guards;
        this.onlyDifferent = onlyDifferent;
    }

    /**
     * A row whose key is there already gets all columns that are set in the given one and aren't of the key; the others
     * stay as they are.
     */
    public static <T extends Record> Upsert<T> on(UniqueKey<T> key) {
        return new Upsert<>(key, null, Map.of(), List.of(), false);
    }

    /**
     * Of a row that is there already only these columns are replaced, whatever else is set in the given one. A row that
     * doesn't set them is refused by the verb.
     *
     * @throws IllegalArgumentException when there is none, or one is of the key
     */
    @SafeVarargs
    public final Upsert<T> replacing(TableField<T, ?>... columns) {
        if (columns.length == 0) {
            throw new IllegalArgumentException("replacing() of no column: say keeping() to leave rows as they are.");
        }
        List<TableField<T, ?>> chosen = new ArrayList<>();
        for (TableField<T, ?> column : columns) {
            refuseKey(column);
            chosen.add(column);
        }
        return new Upsert<>(key, chosen, computed, guards, onlyDifferent);
    }

    /**
     * Rows that are there already stay as they are, but for what is {@link #computing computed}. Where nothing is, no
     * row is written or locked: {@code on conflict … do nothing}.
     */
    public Upsert<T> keeping() {
        return new Upsert<>(key, List.of(), computed, guards, onlyDifferent);
    }

    /**
     * In a row that is there already this column becomes what is computed from its stored and its given value, of which
     * the latter is the column's DEFAULT if the given row doesn't set it. The other columns are replaced as they would
     * be without.
     *
     * @throws IllegalArgumentException when the column is of the key
     */
    public <V> Upsert<T> computing(
            TableField<T, V> column, BiFunction<? super Field<V>, ? super Field<V>, ? extends Field<V>> value) {
        refuseKey(column);
        Map<TableField<T, ?>, Field<?>> more = new LinkedHashMap<>(computed);
        more.put(column, value.apply(column, DSL.excluded(column)));
        return new Upsert<>(key, replaced, more, guards, onlyDifferent);
    }

    private void refuseKey(TableField<T, ?> column) {
        if (key.getFields().contains(column)) {
            throw new IllegalArgumentException(column.getName() + " is of the key " + key.getName()
                    + ", by which rows are found: it is equal in both.");
        }
    }

    /**
     * Only rows for which this holds may be replaced, such as the caller's own: {@code
     * onlyWhere(CHATBOTS.USER_ID.eq(7))}. If a row is there already and it doesn't, or is unknown, the verb throws an
     * {@link dev.botkit.error.UpsertRefusedException} and writes nothing at all.
     *
     * @param condition on the row as it is stored
     * @throws IllegalArgumentException when it is no condition, and so would let everything pass
     */
    public Upsert<T> onlyWhere(Condition condition) {
        if (condition == DSL.noCondition()) {
            throw new IllegalArgumentException("onlyWhere(noCondition()) would guard nothing: leave it out.");
        }
        List<Condition> more = new ArrayList<>(guards);
        more.add(Conditions.normalise(condition));
        return new Upsert<>(key, replaced, computed, List.copyOf(more), onlyDifferent);
    }

    /**
     * Rows that have these very values already aren't written: no trigger runs, {@code updated_at} stays. They are
     * {@link Upserted.Outcome#UNCHANGED}.
     */
    public Upsert<T> ifDifferent() {
        return new Upsert<>(key, replaced, computed, guards, true);
    }

    UniqueKey<T> key() {
        return key;
    }

    /** The columns that every row has to set; empty where that is left to the row. */
    List<TableField<T, ?>> required() {
        return replaced == null ? List.of() : replaced;
    }

    /** What a row that is there already gets, if the given one sets these columns. Empty: it is left as it is. */
    Map<Field<?>, Field<?>> changes(List<? extends Field<?>> given) {
        Map<Field<?>, Field<?>> changes = new LinkedHashMap<>();
        for (Field<?> column : replaced == null ? given : replaced) {
            if (!key.getFields().contains(column)) {
                changes.put(column, DSL.excluded(column));
            }
        }
        changes.putAll(computed);
        return changes;
    }

    /** Whether a row that is there already is left as it is, when the given one sets these columns. */
    boolean changesNothing(List<? extends Field<?>> given) {
        return computed.isEmpty()
                && (replaced == null ? given : replaced).stream().allMatch(key.getFields()::contains);
    }

    boolean isGuarded() {
        return !guards.isEmpty();
    }

    /** Whether a row that is there may be replaced. */
    Condition guard() {
        return DSL.and(guards);
    }

    boolean isOnlyDifferent() {
        return onlyDifferent;
    }

    void describe(Shape shape) {
        shape.parts(key.getFields());
        shape.tag(replaced == null);
        shape.parts(required());
        shape.parts(List.copyOf(computed.keySet()));
        shape.parts(List.copyOf(computed.values()));
        shape.parts(guards);
        shape.tag(onlyDifferent);
    }
}
