package dev.botkit.json;

import java.util.List;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The way to a property of a document, and the property's type. A document's Java type names its properties as
 * constants, {@code ChatbotStyle.PRIMARY_COLOR}, so that a wrong one doesn't compile. Immutable.
 *
 * @param <D> the Java type of the document
 * @param <V> the Java type of the property
 */
@SuppressWarnings("UnusedTypeParameter") // D is there for the compiler alone.
public final class JsonPath<D, V> {

    private final List<String> names;
    private final DataType<V> type;
    private final @Nullable String onlyIf;

    private JsonPath(List<String> names, DataType<V> type, @Nullable String onlyIf) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A path has one name at least.");
        }
        this.names = names;
        this.type = type;
        this.onlyIf = onlyIf;
    }

    private JsonPath(List<String> names, DataType<V> type) {
        this(names, type, null);
    }

    /** A text. */
    public static <D> JsonPath<D, String> text(String... names) {
        return new JsonPath<>(List.of(names), SQLDataType.VARCHAR);
    }

    /** A number, a flag, or whatever else PostgreSQL casts from text. */
    public static <D, V> JsonPath<D, V> of(DataType<V> type, String... names) {
        return new JsonPath<>(List.of(names), type);
    }

    /** An enum, whose constants are written as Jackson writes them. */
    public static <D, E extends Enum<E>> JsonPath<D, E> of(Class<E> type, String... names) {
        Converter<String, E> converter = Converter.ofNullable(
                String.class,
                type,
                text -> Json.MAPPER.convertValue(text, type),
                constant -> Json.MAPPER.convertValue(constant, String.class));
        return new JsonPath<>(List.of(names), SQLDataType.VARCHAR.asConvertedDataType(converter));
    }

    /** Where the property is of this JSON type; NULL where it is of another, which could not be cast. */
    JsonPath<D, V> onlyIf(String jsonType) {
        return new JsonPath<>(names, type, jsonType);
    }

    @Nullable
    String onlyIf() {
        return onlyIf;
    }

    /** A value of the property as JSON text. */
    String write(V value) {
        return write(type.getConverter(), value);
    }

    private static <S, V> String write(Converter<S, V> converter, V value) {
        return switch (converter.to(value)) {
            case JSONB json -> json.data();
            case JSON json -> json.data();
            case Object stored -> Json.MAPPER.writeValueAsString(stored);
            case null -> throw new IllegalArgumentException("Its converter turns the value into null.");
        };
    }

    List<String> names() {
        return names;
    }

    DataType<V> type() {
        return type;
    }
}
