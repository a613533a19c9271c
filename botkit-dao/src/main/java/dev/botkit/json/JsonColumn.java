package dev.botkit.json;

import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What can be asked of a JSONB column in the terms of its Java type:
 *
 * <pre>{@code
 * json(CHATBOTS.STYLE).at(ChatbotStyle.PRIMARY_COLOR).eq("#008858")
 * json(ACTIVITY_LOGS.META).contains(JsonObject.of(Map.of("plan", "pro")))
 * }</pre>
 *
 * @param <D> the Java type of the document
 */
public final class JsonColumn<D> {

    private final Field<D> column;

    private JsonColumn(Field<D> column) {
        this.column = column;
    }

    /** The column of documents of this type. */
    public static <D> JsonColumn<D> json(Field<D> column) {
        return new JsonColumn<>(column);
    }

    /**
     * One property: {@code style ->> 'primaryColor'}, to compare, to select or to sort by. NULL where the document or
     * the property is absent, or JSON null.
     */
    public <V> Field<V> at(JsonPath<D, V> path) {
        return new JsonField<>(column, path);
    }

    /**
     * Whether the document has all that {@code part} has: {@code meta @> ?}. A GIN index over the column serves it.
     */
    public Condition contains(D part) {
        DataType<D> type = column.getDataType();
        return new JsonOperator(column, "@>", DSL.val(part, type));
    }

    /** Whether the document has a property of this name: {@code meta ? 'plan'}. A GIN index over the column serves it. */
    public Condition hasKey(String name) {
        // The driver takes a single question mark for a parameter.
        return new JsonOperator(column, "??", DSL.val(name));
    }
}
