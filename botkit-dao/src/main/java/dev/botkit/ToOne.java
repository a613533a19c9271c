package dev.botkit;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.TableField;

/**
 * From a row to the one it refers to and always has: {@code Chatbots.OWNER}.
 *
 * @param <T> jOOQ's record of the table that refers
 * @param <P> jOOQ's record of the table that is referred to
 * @param <Q> its query object
 * @param <R> its row
 */
public final class ToOne<T extends Record, P extends Record, Q extends TableQuery<Q, P, R>, R> extends Related<T, R>
        implements ToParent<T, P> {

    private final Link link;
    private final Supplier<Q> all;

    private ToOne(Link link, Supplier<Q> all) {
        this.link = link;
        this.all = all;
    }

    /**
     * The relation that a foreign key makes, seen from the table that has it.
     *
     * @param key the foreign key, {@code Keys.CHATBOTS_USER_FK}, of columns that are NOT NULL
     * @param all the query object to begin with. It must leave out no row that can be referred to: where rows can be
     *     marked as deleted, {@code () -> Users.all().includingDeleted()}
     * @throws IllegalArgumentException when a column of the key is nullable; {@link ToOptional} is for those
     */
    public static <T extends Record, P extends Record, Q extends TableQuery<Q, P, R>, R> ToOne<T, P, Q, R> by(
            ForeignKey<T, P> key, Supplier<Q> all) {
        for (Field<?> column : key.getFields()) {
            if (column.getDataType().nullable()) {
                throw new IllegalArgumentException(
                        column + " is nullable, so the row it refers to may be absent: use ToOptional.by.");
            }
        }
        return new ToOne<>(Link.toOne(key), all);
    }

    /**
     * The same row, read into something else: {@code OWNER.of(u -> u.select(USERS.NAME, USERS.EMAIL, Contact::new))}.
     *
     * @throws IllegalArgumentException when the choice has a limit
     */
    public <X> Related<T, X> of(Function<? super Q, ? extends Query<X>> choice) {
        return RelatedRows.one(link, choice.apply(all.get()), this::one);
    }

    private <X> X one(List<X> rows) {
        if (rows.isEmpty()) {
            throw new IllegalStateException("A row refers to one that the relation leaves out: a relation by ToOne must"
                    + " select every row that can be referred to; narrow it with ToOptional instead. In a transaction of"
                    + " READ COMMITTED the row may also have been deleted between two statements: read relations in"
                    + " REPEATABLE READ, or outside of a transaction.");
        }
        return rows.getFirst();
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
    Fetch<R> fetch() {
        return new RelatedRows<T, R, R>(link, all.get(), this::one);
    }
}
