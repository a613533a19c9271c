package dev.botkit.json;

import static java.util.stream.Collectors.joining;

import org.jooq.Converter;
import org.jooq.JSONB;
import org.jooq.exception.DataTypeException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Turns a JSONB document into a Java type and back. In a jOOQ configuration:
 *
 * <pre>{@code
 * <forcedType>
 *   <name>JSONB</name>
 *   <userType>com.example.Preferences</userType>
 *   <converter>dev.botkit.json.JsonConverter.of(com.example.Preferences.class)</converter>
 *   <includeExpression>accounts\.preferences</includeExpression>
 * </forcedType>
 * }</pre>
 *
 * <p>SQL NULL is null. JSON {@code null} is not: it is refused, since nothing but an object can stand for the type.
 *
 * @param <T> the Java type, which Jackson 3 can read and write
 */
public final class JsonConverter<T> implements Converter<JSONB, T> {

    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final transient ObjectReader reader;
    private final transient ObjectWriter writer;

    private JsonConverter(Class<T> type) {
        this.type = type;
        this.reader = Json.MAPPER.readerFor(type);
        this.writer = Json.MAPPER.writerFor(type);
    }

    /** The converter of a Java type. */
    public static <T> JsonConverter<T> of(Class<T> type) {
        return new JsonConverter<>(type);
    }

    /**
     * Reads a document.
     *
     * @throws DataTypeException when it is none of the type; the message has no part of the document
     */
    @Override
    public @Nullable T from(@Nullable JSONB document) {
        if (document == null) {
            return null;
        }
        T value;
        try {
            value = reader.readValue(document.data());
        } catch (JacksonException e) {
            // Without the cause, which quotes the document.
            throw new DataTypeException("The JSON document is no " + type.getSimpleName() + "." + complaint(e));
        }
        if (value == null) {
            throw new DataTypeException(
                    "JSON null is no " + type.getSimpleName() + "; SQL NULL says that there is none.");
        }
        return value;
    }

    /** Which property is wrong, if it is one. */
    private static String complaint(JacksonException e) {
        String path = path(e);
        if (path.isEmpty()) {
            return "";
        }
        return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? " Its " + path + " is no " + mismatch.getTargetType().getSimpleName() + "."
                : " Its " + path + " can't be read.";
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(joining("."));
    }

    /**
     * Writes a document.
     *
     * @throws IllegalArgumentException when PostgreSQL could not store it, or it could not be read again: a text with NUL
     *     or a lone surrogate, a number of too many digits, nested too deeply; the message names the property and quotes
     *     nothing
     */
    @Override
    public @Nullable JSONB to(@Nullable T value) {
        if (value == null) {
            return null;
        }
        try {
            String text = writer.writeValueAsString(value);
            JsonLimits.check(text);
            return JSONB.valueOf(text);
        } catch (StreamConstraintsException e) {
            throw unwritable(" " + e.getOriginalMessage() + ".");
        } catch (JacksonException e) {
            // Without the cause, which may quote the document.
            throw unwritable(path(e).isEmpty() ? "" : " Its " + path(e) + " can't be written.");
        } catch (IllegalArgumentException e) {
            throw unwritable(" " + e.getMessage());
        }
    }

    private IllegalArgumentException unwritable(String complaint) {
        return new IllegalArgumentException("The " + type.getSimpleName() + " can't be stored as JSON." + complaint);
    }

    @Override
    public Class<JSONB> fromType() {
        return JSONB.class;
    }

    @Override
    public Class<T> toType() {
        return type;
    }

    private Object readResolve() {
        return of(type);
    }
}
