package dev.botkit.json;

import dev.botkit.mapping.Structured;
import java.util.Iterator;
import java.util.List;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** {@code column -> 'a' ->> 'b'}, cast to the property's type where that is no text. */
final class JsonField<V> extends CustomField<V> implements Structured {

    private static final long serialVersionUID = 1L;

    private final Field<?> column;
    private final transient JsonPath<?, V> path;

    JsonField(Field<?> column, JsonPath<?, V> path) {
        super(DSL.name(path.names().getLast()), path.type());
        this.column = column;
        this.path = path;
    }

    @Override
    public void accept(Context<?> context) {
        if (path.onlyIf() == null) {
            value(context);
            return;
        }
        context.sql("case when jsonb_typeof(");
        property(context, " -> ");
        context.sql(") = ")
                .visit(DSL.inline(path.onlyIf(), SQLDataType.VARCHAR))
                .sql(" then ");
        value(context);
        context.sql(" end");
    }

    private void value(Context<?> context) {
        if (path.type().getFromType() == String.class) {
            property(context.sql('('), " ->> ");
            context.sql(')');
        } else {
            property(context.sql("cast(("), " ->> ");
            context.sql(") as ")
                    .sql(path.type().getCastTypeName(context.configuration()))
                    .sql(')');
        }
    }

    private void property(Context<?> context, String lastArrow) {
        context.visit(column);
        Iterator<String> names = path.names().iterator();
        while (names.hasNext()) {
            String name = names.next();
            context.sql(names.hasNext() ? " -> " : lastArrow).visit(DSL.inline(name, SQLDataType.VARCHAR));
        }
    }

    @Override
    public List<?> structure() {
        return List.of(column, path.names(), path.type(), String.valueOf(path.onlyIf()));
    }
}
