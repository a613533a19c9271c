package dev.botkit;

import java.util.List;
import org.jooq.Function2;
import org.jooq.Function3;
import org.jooq.Function4;
import org.jooq.Record;
import org.jooq.TableField;

/**
 * What comes back of a row that is written, in the place of all its columns: {@code Returning.of(CHATBOTS.ID)}.
 * Immutable. A column that is NULL gives null.
 *
 * @param <T> jOOQ's record of the table
 * @param <X> what comes back
 */
@SuppressWarnings("UnusedTypeParameter") // T keeps the columns of other tables out.
public final class Returning<T extends Record, X> {

    private final Output<X> output;

    private Returning(Output<X> output) {
        this.output = output;
    }

    /** One column: {@code returning id}. */
    public static <T extends Record, A> Returning<T, A> of(TableField<T, A> column) {
        return new Returning<>(new ChosenColumns<>(List.of(column), Readers.of(column, value -> value)));
    }

    /**
     * Some columns, turned into whatever {@code into} makes of them: {@code Returning.of(CHATBOTS.ID, CHATBOTS.NAME,
     * BotName::new)}.
     */
    public static <T extends Record, A, B, X> Returning<T, X> of(
            TableField<T, A> a, TableField<T, B> b, Function2<? super A, ? super B, ? extends X> into) {
        return new Returning<>(new ChosenColumns<>(List.of(a, b), Readers.of(a, b, into)));
    }

    /** Some columns; see {@link #of(TableField, TableField, Function2)}. */
    public static <T extends Record, A, B, C, X> Returning<T, X> of(
            TableField<T, A> a,
            TableField<T, B> b,
            TableField<T, C> c,
            Function3<? super A, ? super B, ? super C, ? extends X> into) {
        return new Returning<>(new ChosenColumns<>(List.of(a, b, c), Readers.of(a, b, c, into)));
    }

    /** Some columns; see {@link #of(TableField, TableField, Function2)}. */
    public static <T extends Record, A, B, C, D, X> Returning<T, X> of(
            TableField<T, A> a,
            TableField<T, B> b,
            TableField<T, C> c,
            TableField<T, D> d,
            Function4<? super A, ? super B, ? super C, ? super D, ? extends X> into) {
        return new Returning<>(new ChosenColumns<>(List.of(a, b, c, d), Readers.of(a, b, c, d, into)));
    }

    Output<X> output() {
        return output;
    }
}
