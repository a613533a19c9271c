package dev.botkit;

import dev.botkit.mapping.ColumnType;
import dev.botkit.mapping.RowReader;
import org.jooq.Field;
import org.jooq.Function1;
import org.jooq.Function2;
import org.jooq.Function3;
import org.jooq.Function4;
import org.jooq.Function5;
import org.jooq.Function6;

/**
 * Readers of chosen columns. Whether a column may be null, and what becomes of the null, is the business of the
 * function that takes it.
 */
@SuppressWarnings("NullAway")
final class Readers {

    private Readers() {}

    static <A, X> RowReader<X> of(Field<A> a, Function1<? super A, ? extends X> into) {
        ColumnType<A> typeA = ColumnType.of(a);
        return (row, at) -> into.apply(typeA.read(row, at));
    }

    static <A, B, X> RowReader<X> of(Field<A> a, Field<B> b, Function2<? super A, ? super B, ? extends X> into) {
        ColumnType<A> typeA = ColumnType.of(a);
        ColumnType<B> typeB = ColumnType.of(b);
        return (row, at) -> into.apply(typeA.read(row, at), typeB.read(row, at + 1));
    }

    static <A, B, C, X> RowReader<X> of(
            Field<A> a, Field<B> b, Field<C> c, Function3<? super A, ? super B, ? super C, ? extends X> into) {
        ColumnType<A> typeA = ColumnType.of(a);
        ColumnType<B> typeB = ColumnType.of(b);
        ColumnType<C> typeC = ColumnType.of(c);
        return (row, at) -> into.apply(typeA.read(row, at), typeB.read(row, at + 1), typeC.read(row, at + 2));
    }

    static <A, B, C, D, X> RowReader<X> of(
            Field<A> a,
            Field<B> b,
            Field<C> c,
            Field<D> d,
            Function4<? super A, ? super B, ? super C, ? super D, ? extends X> into) {
        ColumnType<A> typeA = ColumnType.of(a);
        ColumnType<B> typeB = ColumnType.of(b);
        ColumnType<C> typeC = ColumnType.of(c);
        ColumnType<D> typeD = ColumnType.of(d);
        return (row, at) -> into.apply(
                typeA.read(row, at), typeB.read(row, at + 1), typeC.read(row, at + 2), typeD.read(row, at + 3));
    }

    static <A, B, C, D, E, X> RowReader<X> of(
            Field<A> a,
            Field<B> b,
            Field<C> c,
            Field<D> d,
            Field<E> e,
            Function5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends X> into) {
        ColumnType<A> typeA = ColumnType.of(a);
        ColumnType<B> typeB = ColumnType.of(b);
        ColumnType<C> typeC = ColumnType.of(c);
        ColumnType<D> typeD = ColumnType.of(d);
        ColumnType<E> typeE = ColumnType.of(e);
        return (row, at) -> into.apply(
                typeA.read(row, at),
                typeB.read(row, at + 1),
                typeC.read(row, at + 2),
                typeD.read(row, at + 3),
                typeE.read(row, at + 4));
    }

    static <A, B, C, D, E, F, X> RowReader<X> of(
            Field<A> a,
            Field<B> b,
            Field<C> c,
            Field<D> d,
            Field<E> e,
            Field<F> f,
            Function6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends X> into) {
        ColumnType<A> typeA = ColumnType.of(a);
        ColumnType<B> typeB = ColumnType.of(b);
        ColumnType<C> typeC = ColumnType.of(c);
        ColumnType<D> typeD = ColumnType.of(d);
        ColumnType<E> typeE = ColumnType.of(e);
        ColumnType<F> typeF = ColumnType.of(f);
        return (row, at) -> into.apply(
                typeA.read(row, at),
                typeB.read(row, at + 1),
                typeC.read(row, at + 2),
                typeD.read(row, at + 3),
                typeE.read(row, at + 4),
                typeF.read(row, at + 5));
    }
}
