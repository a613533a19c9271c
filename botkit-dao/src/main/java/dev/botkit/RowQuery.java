package dev.botkit;

import java.util.List;
import org.jooq.Function2;
import org.jooq.Function3;
import org.jooq.Function4;
import org.jooq.Function5;
import org.jooq.Function6;
import org.jooq.Record;

/**
 * A query for rows of one table, or for chosen columns of them: rows that have relations.
 *
 * @param <T> jOOQ's record of the table
 * @param <R> what a row becomes
 */
public abstract sealed class RowQuery<T extends Record, R> extends Query<R> permits TableQuery, Projection {

    RowQuery() {}

    /**
     * Each row with what it is related to, turned into whatever {@code into} makes of them:
     *
     * <pre>{@code
     * Chatbots.ownedBy(7).with(
     *         Chatbots.DOCUMENTS,
     *         Chatbots.CONVERSATIONS.of(talks -> talks.newestFirst().limit(10)),
     *         BotOverview::new)
     * }</pre>
     *
     * <p>One statement for the rows and one for each relation at each level, however many rows there are; a count adds
     * none, it stands beside its row. All are sent together, in one round trip, and see one snapshot:
     *
     * <pre>{@code
     * begin isolation level repeatable read, read only;       -- where no transaction is open
     * select … from aibotkit_chatbots where user_id = ?;
     * select … from aibotkit_documents where chatbot_id in (select id from aibotkit_chatbots where user_id = ?);
     * select each_one.* from (select id from aibotkit_chatbots where user_id = ?) above
     *   cross join lateral (select … from aibotkit_conversations where chatbot_id = above.id
     *                       order by created_at desc, id desc limit 10) each_one order by …;
     * commit
     * }</pre>
     *
     * <p>Rows that are limited but in no order come in that of the primary key, so that all statements are of the same
     * rows.
     */
    public final <A, X> RelatedQuery<X> with(Related<T, A> a, Function2<? super R, ? super A, ? extends X> into) {
        return new RelatedQuery<>(this, List.of(a), (row, v) -> into.apply(row, a.cast(v[0])));
    }

    /** Each row with what it is related to; see {@link #with(Related, Function2)}. */
    public final <A, B, X> RelatedQuery<X> with(
            Related<T, A> a, Related<T, B> b, Function3<? super R, ? super A, ? super B, ? extends X> into) {
        return new RelatedQuery<>(this, List.of(a, b), (row, v) -> into.apply(row, a.cast(v[0]), b.cast(v[1])));
    }

    /** Each row with what it is related to; see {@link #with(Related, Function2)}. */
    public final <A, B, C, X> RelatedQuery<X> with(
            Related<T, A> a,
            Related<T, B> b,
            Related<T, C> c,
            Function4<? super R, ? super A, ? super B, ? super C, ? extends X> into) {
        return new RelatedQuery<>(
                this, List.of(a, b, c), (row, v) -> into.apply(row, a.cast(v[0]), b.cast(v[1]), c.cast(v[2])));
    }

    /** Each row with what it is related to; see {@link #with(Related, Function2)}. */
    public final <A, B, C, D, X> RelatedQuery<X> with(
            Related<T, A> a,
            Related<T, B> b,
            Related<T, C> c,
            Related<T, D> d,
            Function5<? super R, ? super A, ? super B, ? super C, ? super D, ? extends X> into) {
        return new RelatedQuery<>(
                this,
                List.of(a, b, c, d),
                (row, v) -> into.apply(row, a.cast(v[0]), b.cast(v[1]), c.cast(v[2]), d.cast(v[3])));
    }

    /** Each row with what it is related to; see {@link #with(Related, Function2)}. */
    public final <A, B, C, D, E, X> RelatedQuery<X> with(
            Related<T, A> a,
            Related<T, B> b,
            Related<T, C> c,
            Related<T, D> d,
            Related<T, E> e,
            Function6<? super R, ? super A, ? super B, ? super C, ? super D, ? super E, ? extends X> into) {
        return new RelatedQuery<>(
                this,
                List.of(a, b, c, d, e),
                (row, v) -> into.apply(row, a.cast(v[0]), b.cast(v[1]), c.cast(v[2]), d.cast(v[3]), e.cast(v[4])));
    }
}
