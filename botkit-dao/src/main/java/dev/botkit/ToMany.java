package dev.botkit;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;

/**
 * From a row to those that refer to it: {@code Chatbots.DOCUMENTS}. Taken as it is it gives the list of all, but for
 * those marked as deleted; {@link #of} narrows, orders and limits them for each row on its own.
 *
 * @param <T> jOOQ's record of the table that is referred to
 * @param <Q> the query object of the table that refers
 * @param <R> its row
 */
public final class ToMany<T extends Record, Q extends TableQuery<Q, ?, R>, R> extends Related<T, List<R>> {

    private final Link link;
    private final Supplier<Q> all;

    private ToMany(Link link, Supplier<Q> all) {
        this.link = link;
        this.all = all;
    }

    /**
     * The relation that a foreign key makes, seen from the table it refers to.
     *
     * @param key the foreign key, {@code Keys.DOCUMENTS_CHATBOT_FK}
     * @param all the query object to begin with, {@code Documents::all}; asked for late, since
     *     two query objects may have relations to each other
     */
    public static <T extends Record, C extends Record, Q extends TableQuery<Q, C, R>, R> ToMany<T, Q, R> by(
            ForeignKey<C, T> key, Supplier<Q> all) {
        return new ToMany<>(Link.toMany(key), all);
    }

    /**
     * Narrows, orders, limits, or reads into something else: {@code DOCUMENTS.of(d -> d.withStatus(COMPLETED))}. A
     * limit is for each row on its own.
     */
    public <X> Related<T, List<X>> of(Function<? super Q, ? extends Query<X>> choice) {
        return new RelatedRows<>(link, choice.apply(all.get()), rows -> rows);
    }

    /** How many there are, zero included. */
    public Related<T, Long> count() {
        return new RelatedCount<>(link, all.get().selection());
    }

    /** How many such there are, zero included; with a limit no more than that are counted. */
    public Related<T, Long> count(Function<? super Q, Q> such) {
        return new RelatedCount<>(link, such.apply(all.get()).selection());
    }

    Field<Long> number() {
        return new RelatedCount<T>(link, all.get().selection()).field();
    }

    Condition exists() {
        return new RelatedExists(link, all.get().selection());
    }

    Condition exists(Function<? super Q, Q> such) {
        return new RelatedExists(link, such.apply(all.get()).selection());
    }

    @Override
    Fetch<List<R>> fetch() {
        return new RelatedRows<T, R, List<R>>(link, all.get(), rows -> rows);
    }
}
