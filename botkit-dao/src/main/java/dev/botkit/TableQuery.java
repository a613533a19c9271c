package dev.botkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Function1;
import org.jooq.Function2;
import org.jooq.Function3;
import org.jooq.Function4;
import org.jooq.Function5;
import org.jooq.Function6;
import org.jooq.Record;
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
public abstract non-sealed class TableQuery<Q extends TableQuery<Q, T, R>, T extends Record, R> extends RowQuery<T, R> {

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
     * Only the rows for which one of the conditions holds; none where there is no condition.
     * {@code DSL.noCondition()} is none.
     */
    public final Q whereAny(Collection<? extends Condition> conditions) {
        List<? extends Condition> present = conditions.stream()
                .filter(condition -> condition != DSL.noCondition())
                .toList();
        return where(present.isEmpty() ? DSL.falseCondition() : DSL.or(present));
    }

    /**
     * Only the rows that have a child, those marked as deleted not counted. It adds a condition, no statement:
     * {@code Chatbots.all().whereExists(Chatbots.DOCUMENTS)} is
     *
     * <pre>{@code
     * select … from aibotkit_chatbots
     * where exists (select 1 from aibotkit_documents
     *               where aibotkit_documents.chatbot_id = aibotkit_chatbots.id and aibotkit_documents.deleted_at is null)
     *   and aibotkit_chatbots.deleted_at is null
     * }</pre>
     */
    public final <C> Q whereExists(ToMany<T, ?, C> relation) {
        return where(relation.exists());
    }

    /** Only the rows that have such a child: {@code whereExists(DOCUMENTS, d -> d.withStatus(FAILED))}. */
    public final <D extends TableQuery<D, ?, ?>> Q whereExists(ToMany<T, D, ?> relation, Function<D, D> such) {
        return where(relation.exists(such));
    }

    /** Only the rows whose parent is such: {@code whereExists(Chatbots.OWNER, owner -> owner.withRole(ADMIN))}. */
    public final <P extends Record, D extends TableQuery<D, P, C>, C> Q whereExists(
            ToOne<T, P, D, C> relation, Function<D, D> such) {
        return where(relation.exists(such));
    }

    /** Only the rows that have a parent, and such a one. */
    public final <P extends Record, D extends TableQuery<D, P, C>, C> Q whereExists(
            ToOptional<T, P, D, C> relation, Function<D, D> such) {
        return where(relation.exists(such));
    }

    /** Only the rows that have no child. */
    public final <C> Q whereNone(ToMany<T, ?, C> relation) {
        return where(DSL.not(relation.exists()));
    }

    /** Only the rows that have no such child. */
    public final <D extends TableQuery<D, ?, ?>> Q whereNone(ToMany<T, D, ?> relation, Function<D, D> such) {
        return where(DSL.not(relation.exists(such)));
    }

    /** Only the rows that have so many children or more, those marked as deleted not counted. */
    public final Q whereAtLeast(long children, ToMany<T, ?, ?> relation) {
        return where(relation.number().ge(children));
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

    /**
     * Of each row only these columns, or expressions, turned into whatever {@code into} makes of them. One statement,
     * which asks for nothing else: {@code Chatbots.ownedBy(7).select(CHATBOTS.ID, CHATBOTS.NAME, BotName::new)} is
     *
     * <pre>{@code
     * select id, name from aibotkit_chatbots where user_id = ? and deleted_at is null
     * }</pre>
     */
    public final <A, X> Projection<T, X> select(Field<A> a, Function1<? super A, ? extends X> into) {
        return new Projection<>(selection, new ChosenColumns<>(List.of(a), Readers.of(a, into)));
    }

    /** Of each row only these columns; see {@link #select(Field, Function1)}. */
    public final <A, B, X> Projection<T, X> select(
            Field<A> a, Field<B> b, Function2<? super A, ? super B, ? extends X> into) {
        return new Projection<>(selection, new ChosenColumns<>(List.of(a, b), Readers.of(a, b, into)));
    }

    /** Of each row only these columns; see {@link #select(Field, Function1)}. */
    public final <A, B, C, X> Projection<T, X> select(
            Field<A> a, Field<B> b, Field<C> c, Function3<? super A, ? super B, ? super C, ? extends X> into) {
        return new Projection<>(selection, new ChosenColumns<>(List.of(a, b, c), Readers.of(a, b, c, into)));
    }

    /** Of each row only these columns; see {@link #select(Field, Function1)}. */
    public final <A, B, C, D, X> Projection<T, X> select(
            Field<A> a,
            Field<B> b,
            Field<C> c,
            Field<D> d,
            Function4<? super A, ? super B, ? super C, ? super D, ? extends X> into) {
        return new Projection<>(selection, new ChosenColumns<>(List.of(a, b, c, d), Readers.of(a, b, c, d, into)));
    }

    /** Of each row only these columns; see {@link #select(Field, Function1)}. */
    public final <A, B, C, D, E, X> Projection<T, X> select(
            Field<A> a,
            Field<B> b,
            Field<C> c,
            Field<D> d,
            Field<E> e,
            Function5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends X> into) {
        return new Projection<>(
                selection, new ChosenColumns<>(List.of(a, b, c, d, e), Readers.of(a, b, c, d, e, into)));
    }

    /** Of each row only these columns; see {@link #select(Field, Function1)}. */
    public final <A, B, C, D, E, F, X> Projection<T, X> select(
            Field<A> a,
            Field<B> b,
            Field<C> c,
            Field<D> d,
            Field<E> e,
            Field<F> f,
            Function6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends X> into) {
        return new Projection<>(
                selection, new ChosenColumns<>(List.of(a, b, c, d, e, f), Readers.of(a, b, c, d, e, f, into)));
    }

    @Override
    final Selection<T, R> selection() {
        return selection;
    }

    @Override
    final Output<R> output() {
        return new RowOutput<>(selection.mapping());
    }

    @Override
    @SuppressWarnings("unchecked") // Only selections of the same table are given.
    final Query<R> select(Selection<? extends Record, ?> other) {
        return copy((Selection<T, R>) other);
    }

    final Q withDeleted(Selection.Deleted choice) {
        return copy(selection.deleted(choice));
    }
}
