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
        boolean isText = path.type().getFromType() == String.class;
        context.sql(isText ? "(" : "cast((").visit(column);
        Iterator<String> names = path.names().iterator();
        while (names.hasNext()) {
            String name = names.next();
            context.sql(names.hasNext() ? " -> " : " ->> ").visit(DSL.inline(name, SQLDataType.VARCHAR));
        }
        context.sql(")");
        if (!isText) {
            context.sql(" as ")
                    .sql(path.type().getCastTypeName(context.configuration()))
                    .sql(")");
        }
    }

    @Override
    public List<?> structure() {
        return List.of(column, path.names(), path.type().getTypeName());
    }
}
