package dev.botkit.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON object without a Java type of its own. Immutable; numbers keep every digit; a property that is JSON null is
 * told apart from one that is absent.
 */
public final class JsonObject {

    private static final JsonObject EMPTY = new JsonObject(Json.MAPPER.createObjectNode());

    private final ObjectNode tree;

    private JsonObject(ObjectNode tree) {
        this.tree = tree;
    }

    /** The object without properties, {@code {}}. */
    public static JsonObject empty() {
        return EMPTY;
    }

    /**
     * The object with these properties. Values are whatever Jackson can write: strings, numbers, lists, maps, records.
     *
     * @throws IllegalArgumentException when a value can't be written as JSON, such as a number that is NaN
     */
    public static JsonObject of(Map<String, ?> properties) {
        return parse(text(properties));
    }

    /**
     * Reads an object from its text.
     *
     * @throws IllegalArgumentException when the text is not one JSON object
     */
    public static JsonObject parse(String json) {
        if (read(json) instanceof ObjectNode object) {
            return new JsonObject(object);
        }
        throw new IllegalArgumentException("This is JSON, but no object: it must begin with '{'.");
    }

    /** By way of the text, a number made in Java equals the same number read from the database. */
    private static String text(@Nullable Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("This can't be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("This is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The way to a text in documents without a type: {@code json(ACTIVITY_LOGS.META).at(JsonObject.text("plan"))}. */
    public static JsonPath<JsonObject, String> text(String... names) {
        return JsonPath.text(names);
    }

    /** The way to a number in documents without a type; NULL where something else stands there. */
    public static JsonPath<JsonObject, BigDecimal> number(String... names) {
        return JsonPath.<JsonObject, BigDecimal>of(SQLDataType.NUMERIC, names).onlyIf("number");
    }

    /** The way to true or false in documents without a type; NULL where something else stands there. */
    public static JsonPath<JsonObject, Boolean> flag(String... names) {
        return JsonPath.<JsonObject, Boolean>of(SQLDataType.BOOLEAN, names).onlyIf("boolean");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static JsonObject of(ObjectNode tree) {
        return new JsonObject(tree);
    }

    /** The property of that name, JSON null included; empty where there is none. */
    public Optional<JsonNode> find(String name) {
        return Optional.ofNullable(tree.get(name)).map(JsonNode::deepCopy);
    }

    /**
     * A copy with the property set; null sets it to JSON null.
     *
     * @throws IllegalArgumentException when the value can't be written as JSON
     */
    public JsonObject with(String name, @Nullable Object value) {
        ObjectNode copy = tree.deepCopy();
        copy.set(name, read(text(value)));
        return new JsonObject(copy);
    }

    /** A copy without the property. */
    public JsonObject without(String name) {
        ObjectNode copy = tree.deepCopy();
        copy.remove(name);
        return new JsonObject(copy);
    }

    /** Jackson's tree of the object, the caller's own copy. */
    public ObjectNode toTree() {
        return tree.deepCopy();
    }

    @JsonValue
    ObjectNode tree() {
        return tree;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonObject object && object.tree.equals(tree);
    }

    @Override
    public int hashCode() {
        return tree.hashCode();
    }

    /** The object's JSON text. */
    @Override
    public String toString() {
        return Json.MAPPER.writeValueAsString(tree);
    }
}
