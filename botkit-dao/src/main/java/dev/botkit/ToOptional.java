package dev.botkit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.TableField;

/**
 * From a row to the one it refers to, if it refers to one: {@code ActivityLogs.USER}. The side that is absent is absent
 * as a whole.
 *
 * @param <T> jOOQ's record of the table that refers
 * @param <P> jOOQ's record of the table that is referred to
 * @param <Q> its query object
 * @param <R> its row
 */
public final class ToOptional<T extends Record, P extends Record, Q extends TableQuery<Q, P, R>, R>
        extends Related<T, Optional<R>> implements ToParent<T, P> {

    private final Link link;
    private final Supplier<Q> all;

    private ToOptional(Link link, Supplier<Q> all) {
        this.link = link;
        this.all = all;
    }

    /**
     * The relation that a foreign key makes, seen from the table that has it.
     *
     * @param key the foreign key, {@code Keys.ACTIVITY_LOGS_USER_FK}
     * @param all the query object to begin with, {@code Users::all}
     */
    public static <T extends Record, P extends Record, Q extends TableQuery<Q, P, R>, R> ToOptional<T, P, Q, R> by(
            ForeignKey<T, P> key, Supplier<Q> all) {
        return new ToOptional<>(Link.toOne(key), all);
    }

    /**
     * The same row narrowed, or read into something else; empty where it doesn't match.
     *
     * @throws IllegalArgumentException when the choice has a limit
     */
    public <X> Related<T, Optional<X>> of(Function<? super Q, ? extends Query<X>> choice) {
        return RelatedRows.one(link, choice.apply(all.get()), ToOptional::first);
    }

    private static <X> Optional<X> first(List<X> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    Condition exists(Function<? super Q, Q> such) {
        return new RelatedExists(link, such.apply(all.get()).selection());
    }

    @Override
    public Field<?> field(TableField<P, ?> column) {
        return new RelatedField<>(
                column.getDataType().nullable(true), link, all.get().selection(), column);
    }

    @Override
    Fetch<Optional<R>> fetch() {
        return new RelatedRows<T, R, Optional<R>>(link, all.get(), ToOptional::first);
    }
}
