package dev.botkit;

import java.util.List;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * A query for rows with what they are related to, as deep as its relations go. All levels are fetched in one round trip
 * and, where no transaction is open, from one snapshot.
 *
 * @param <X> what a row and its related values become
 */
public final class RelatedQuery<X> extends Query<X> {

    /** Makes the result of a row and the values of its relations, in their order. */
    interface Combiner<R, X> {
        X apply(R row, @Nullable Object[] values);
    }

    private final Selection<? extends Record, ?> selection;
    private final RowsAndRelations<?, X> output;

    <R> RelatedQuery(RowQuery<?, R> rows, List<? extends Related<?, ?>> relations, Combiner<R, X> into) {
        this(rows.selection(), new RowsAndRelations<>(rows.output(), List.copyOf(relations), into));
        if (rows.output().mergesRows()) {
            throw new IllegalArgumentException(
                    "Distinct rows and groups are of no single row, so they have no relations.");
        }
    }

    private RelatedQuery(Selection<? extends Record, ?> selection, RowsAndRelations<?, X> output) {
        this.selection = selection;
        this.output = output;
    }

    @Override
    Selection<? extends Record, ?> selection() {
        return selection;
    }

    @Override
    RowsAndRelations<?, X> output() {
        return output;
    }

    @Override
    Query<X> select(Selection<? extends Record, ?> other) {
        return new RelatedQuery<>(other, output);
    }
}
