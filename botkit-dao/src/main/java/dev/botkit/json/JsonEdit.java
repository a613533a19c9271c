package dev.botkit.json;

import dev.botkit.json.JsonChange.Put;
import dev.botkit.json.JsonChange.Remove;
import dev.botkit.json.JsonChange.Within;
import dev.botkit.mapping.StorableText;
import dev.botkit.mapping.Structured;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Context;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Name;
import org.jooq.impl.CustomField;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSONB document with some of its properties changed in the database itself, where nobody reads it first: properties
 * that the Java type doesn't know stay as they are. {@code Patch} builds it; it may stand wherever jOOQ takes a field of
 * the document's type. Immutable.
 *
 * <p>Changes are made in their order. An object that is missing on the way to a property is created, and so is the whole
 * document where it is SQL NULL. An array, a text, a number, a flag or JSON null in the place of such an object is an
 * error of the database and is never replaced.
 *
 * @param <D> the Java type of the document
 */
public final class JsonEdit<D> extends CustomField<D> implements Structured {

    private static final long serialVersionUID = 1L;

    private final Field<?> document;
    private final transient Within changes;

    private JsonEdit(Name name, DataType<D> type, Field<?> document, Within changes) {
        super(name, type);
        this.document = document;
        this.changes = changes;
    }

    /**
     * The document of a column as it is.
     *
     * @throws IllegalArgumentException when it is not stored as JSONB
     */
    public static <D> JsonEdit<D> of(Field<D> column) {
        return of(column, column);
    }

    /**
     * The document that a column is about to get.
     *
     * @throws IllegalArgumentException when it is not stored as JSONB
     */
    @SuppressWarnings("unchecked") // An edit for the same column is of the same document type.
    public static <D> JsonEdit<D> of(Field<D> column, Field<?> document) {
        if (column.getDataType().getFromType() != JSONB.class) {
            throw new IllegalArgumentException("It holds no JSONB, so it has no properties that could be changed.");
        }
        return document instanceof JsonEdit<?> edit
                ? (JsonEdit<D>) edit
                : new JsonEdit<>(column.getUnqualifiedName(), column.getDataType(), document, Within.NOTHING);
    }

    /**
     * The same with one property set.
     *
     * @throws NullPointerException when the value is null: {@link #remove} takes a property away
     * @throws IllegalArgumentException when the value can't be stored, or not be read back
     */
    public <V> JsonEdit<D> set(JsonPath<D, V> path, @Nullable V value) {
        if (value == null) {
            throw new NullPointerException(text(path) + " can't be set to null: remove takes the property away.");
        }
        String json;
        try {
            json = path.write(value);
            JsonLimits.check(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(text(path) + " can't be set: its value can't be written as JSON.");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(text(path) + " can't be set. " + e.getMessage(), e);
        }
        return and(path.names(), Put.of(json));
    }

    /** The same without one property; nothing happens where there is none. */
    public JsonEdit<D> remove(JsonPath<D, ?> path) {
        return and(path.names(), new Remove());
    }

    /**
     * The same with each property of the other document in the place of its own: those that the Java type writes, objects
     * among them replaced as a whole.
     *
     * @throws NullPointerException when there is no other document
     * @throws IllegalArgumentException when it is no JSON object, or can't be stored, or not be read back
     */
    public JsonEdit<D> merge(@Nullable D part) {
        if (part == null) {
            throw new NullPointerException("There is no document to merge. To store none, set the column to null.");
        }
        String text = write(getDataType().getConverter(), part);
        JsonLimits.check(text);
        if (!(Json.MAPPER.readTree(text) instanceof ObjectNode object)) {
            throw new IllegalArgumentException("Only an object can be merged into a document.");
        }
        JsonEdit<D> merged = this;
        for (var property : object.properties()) {
            JsonNode value = property.getValue();
            merged = merged.and(List.of(property.getKey()), Put.of(Json.MAPPER.writeValueAsString(value)));
        }
        return merged;
    }

    @SuppressWarnings("unchecked") // It is stored as JSONB.
    private static <D> String write(Converter<?, D> converter, D part) {
        JSONB json = ((Converter<JSONB, D>) converter).to(part);
        if (json == null) {
            throw new IllegalArgumentException("Its converter turns the document into null.");
        }
        return json.data();
    }

    private JsonEdit<D> and(List<String> path, JsonChange change) {
        for (String name : path) {
            String problem = StorableText.problem(name);
            if (problem != null) {
                throw new IllegalArgumentException("The name of a property " + problem + ".");
            }
        }
        return new JsonEdit<>(getUnqualifiedName(), getDataType(), document, changes.and(path, change));
    }

    private static String text(JsonPath<?, ?> path) {
        return "Its " + String.join(".", path.names());
    }

    @Override
    public void accept(Context<?> context) {
        context.visit(JsonExpressions.changed(document.coerce(SQLDataType.JSONB), changes));
    }

    @Override
    public List<?> structure() {
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(document);
        describe(changes, parts);
        return parts;
    }

    private static void describe(JsonChange change, List<@Nullable Object> parts) {
        switch (change) {
            case Put put -> parts.add(put.value());
            case Remove removed -> parts.add(Remove.class);
            case Within within -> {
                parts.add(within.instead());
                parts.add(within.properties().size());
                within.properties().forEach((name, below) -> {
                    parts.add(name);
                    describe(below, parts);
                });
            }
        }
    }
}
