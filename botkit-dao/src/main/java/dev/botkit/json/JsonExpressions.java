package dev.botkit.json;

import dev.botkit.json.JsonChange.Put;
import dev.botkit.json.JsonChange.Remove;
import dev.botkit.json.JsonChange.Within;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Changes of a document as PostgreSQL's functions. */
final class JsonExpressions {

    /** What PostgreSQL takes for the place of an element, should it meet an array. */
    private static final Pattern INDEX = Pattern.compile("\\s*[+-]?\\d+\\s*");

    private static final Field<JSONB> EMPTY = DSL.inline(JSONB.valueOf("{}"));

    private JsonExpressions() {}

    /** The document with its changes. Each part of it is looked at as it was before all of them. */
    static Field<JSONB> changed(Field<JSONB> document, Within changes) {
        Field<JSONB> base = changes.instead() == null ? document : changes.instead();
        Field<JSONB> result = changes.onlyRemoves() ? base : DSL.coalesce(base, EMPTY);
        for (Map.Entry<String, JsonChange> entry : changes.properties().entrySet()) {
            String name = entry.getKey();
            result = switch (entry.getValue()) {
                case Put put -> set(result, base, name, put.value());
                case Remove removed -> remove(result, base, List.of(name));
                case Within within
                when within.onlyRemoves() -> {
                    Field<JSONB> rest = result;
                    for (List<String> below : new Within(null, Map.of(name, within)).removed()) {
                        rest = remove(rest, base, below);
                    }
                    yield rest;
                }
                case Within within -> set(result, base, name, changed(property(base, name), within));
            };
        }
        return result;
    }

    private static Field<JSONB> set(Field<JSONB> document, Field<JSONB> base, String name, Field<JSONB> value) {
        return function("jsonb_set", document, DSL.array(List.of(element(base, name))), value);
    }

    private static Field<JSONB> remove(Field<JSONB> document, Field<JSONB> base, List<String> path) {
        List<Field<String>> elements = new ArrayList<>();
        Field<JSONB> parent = base;
        for (String name : path) {
            elements.add(element(parent, name));
            parent = property(parent, name);
        }
        return function("jsonb_delete_path", document, DSL.array(elements));
    }

    /** One step of a path, which leads to the property of an object and never to an element of an array. */
    private static Field<String> element(Field<JSONB> parent, String name) {
        Field<String> text = DSL.inline(name, SQLDataType.CLOB);
        if (!INDEX.matcher(name).matches()) {
            return text;
        }
        Field<String> type = DSL.function(DSL.unquotedName("jsonb_typeof"), SQLDataType.CLOB, parent);
        return DSL.when(type.eq(DSL.inline("array")), DSL.inline("not an index", SQLDataType.CLOB))
                .otherwise(text);
    }

    private static Field<JSONB> property(Field<JSONB> object, String name) {
        return function("jsonb_object_field", object, DSL.inline(name, SQLDataType.CLOB));
    }

    private static Field<JSONB> function(String name, Field<?>... arguments) {
        return DSL.function(DSL.unquotedName(name), SQLDataType.JSONB, arguments);
    }
}
