package dev.botkit;

import org.jooq.Context;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;

/** {@code (select expression from related where …)}: one value out of the related rows of each row. */
final class RelatedField<V> extends CustomField<V> {

    private static final long serialVersionUID = 1L;

    private final transient Link link;
    private final transient Selection<?, ?> rows;
    private final Field<?> expression;

    RelatedField(DataType<V> type, Link link, Selection<?, ?> rows, Field<?> expression) {
        super(expression.getUnqualifiedName(), type);
        this.link = link;
        this.rows = rows;
        this.expression = expression;
    }

    @Override
    public void accept(Context<?> context) {
        boolean isCut = rows.limit() != null;
        Select<?> related = link.related(rows, isCut ? DSL.one().as("one") : expression);
        context.sql('(')
                .visit(isCut ? DSL.select(expression).from(related.asTable("counted")) : related)
                .sql(')');
    }

    void describe(Shape shape) {
        shape.tag(RelatedField.class);
        shape.link(link);
        shape.inner(() -> {
            rows.describe(shape);
            if (expression instanceof TableField<?, ?> column) {
                shape.part(column);
            } else {
                shape.tag(expression.getName()); // A count has no parts.
            }
        });
    }
}
