package dev.botkit;

import org.jooq.Context;
import org.jooq.DataType;
import org.jooq.Field;
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
        context.visit(DSL.field(DSL.select(expression)
                .from(rows.mapping().table())
                .where(link.matches(link.near()))
                .and(DSL.and(rows.conditions()))));
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
