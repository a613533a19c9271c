package dev.botkit;

import java.util.List;
import java.util.function.Function;
import org.jooq.Record;

/** Related rows, fetched by a statement of their own and gathered by their keys. */
final class RelatedRows<T extends Record, X, V> extends Related<T, V> implements Related.Fetch<V> {

    private final Link link;
    private final Query<X> rows;
    private final Function<List<X>, V> gather;

    RelatedRows(Link link, Query<X> rows, Function<List<X>, V> gather) {
        this.link = link;
        this.rows = rows;
        this.gather = gather;
    }

    /** The one row that others refer to: several may refer to the same, so it has no limit for each. */
    static <T extends Record, X, V> RelatedRows<T, X, V> one(Link link, Query<X> row, Function<List<X>, V> gather) {
        if (row.selection().limit() != null) {
            throw new IllegalArgumentException("There is one row at most: take the limit out of the relation's query.");
        }
        return new RelatedRows<>(link, row, gather);
    }

    Link link() {
        return link;
    }

    Query<X> rows() {
        return rows;
    }

    V gather(List<X> related) {
        return gather.apply(related);
    }

    @Override
    Fetch<V> fetch() {
        return this;
    }
}
