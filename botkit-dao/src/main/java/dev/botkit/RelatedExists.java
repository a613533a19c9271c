package dev.botkit;

import org.jooq.Context;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.DSL;

/** {@code exists (select 1 from related where …)}. */
final class RelatedExists extends CustomCondition {

    private static final long serialVersionUID = 1L;

    private final transient Link link;
    private final transient Selection<?, ?> rows;

    RelatedExists(Link link, Selection<?, ?> rows) {
        this.link = link;
        this.rows = rows;
    }

    @Override
    public void accept(Context<?> context) {
        context.visit(DSL.exists(link.related(rows, DSL.one())));
    }

    void describe(Shape shape) {
        shape.tag(RelatedExists.class);
        shape.link(link);
        shape.inner(() -> rows.describe(shape));
    }
}
