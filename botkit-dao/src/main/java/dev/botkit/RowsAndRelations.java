package dev.botkit;

import dev.botkit.RelatedQuery.Combiner;
import dev.botkit.mapping.RowReader;
import java.util.List;
import org.jooq.Field;

/** A row and its relations: what {@link Level} fetches by a statement a level. */
record RowsAndRelations<R, X>(Output<R> rows, List<? extends Related<?, ?>> relations, Combiner<R, X> combiner)
        implements Output<X> {

    @Override
    public List<? extends Field<?>> columns() {
        return rows.columns();
    }

    @Override
    public RowReader<X> reader() {
        throw new UnsupportedOperationException(
                "Rows with relations are gathered level by level; streaming takes rows alone.");
    }

    @Override
    public void describe(Shape shape) {
        rows.describe(shape);
        shape.tag(relations.size());
        for (Related<?, ?> relation : relations) {
            switch (relation.fetch()) {
                case RelatedCount<?> count -> count.field().describe(shape);
                case RelatedRows<?, ?, ?> related -> {
                    shape.link(related.link());
                    shape.inner(() -> related.rows().describe(shape));
                }
            }
        }
    }
}
