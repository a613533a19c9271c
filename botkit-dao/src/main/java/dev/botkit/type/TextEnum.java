package dev.botkit.type;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jooq.Converter;
import org.jooq.exception.DataTypeException;
import org.jspecify.annotations.Nullable;

/**
 * Turns a text column with a closed set of values into a Java enum: {@code 'completed'} is {@code COMPLETED}. The
 * column's CHECK and the enum name the same set. In a jOOQ configuration:
 *
 * <pre>{@code
 * <forcedType>
 *   <userType>com.example.InvoiceStatus</userType>
 *   <converter>dev.botkit.type.TextEnum.of(com.example.InvoiceStatus.class)</converter>
 *   <includeExpression>invoices\.status</includeExpression>
 * </forcedType>
 * }</pre>
 *
 * @param <E> the enum
 */
public final class TextEnum<E extends Enum<E>> implements Converter<String, E> {

    private static final long serialVersionUID = 1L;

    private final Class<E> type;
    private final transient Map<String, E> constants = new LinkedHashMap<>();
    private final transient Map<E, String> texts;

    private TextEnum(Class<E> type) {
        this.type = type;
        this.texts = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            String text = constant.name().toLowerCase(Locale.ROOT);
            constants.put(text, constant);
            texts.put(constant, text);
        }
    }

    /** The converter of an enum whose constants are stored by their names in lower case. */
    public static <E extends Enum<E>> TextEnum<E> of(Class<E> type) {
        return new TextEnum<>(type);
    }

    /**
     * Reads a value.
     *
     * @throws DataTypeException when the enum has no such constant
     */
    @Override
    public @Nullable E from(@Nullable String text) {
        if (text == null) {
            return null;
        }
        E constant = constants.get(text);
        if (constant == null) {
            throw new DataTypeException("The stored text is none of " + constants.keySet() + ": " + type.getSimpleName()
                    + " and the column's CHECK must name the same values.");
        }
        return constant;
    }

    @Override
    public @Nullable String to(@Nullable E constant) {
        return constant == null ? null : texts.get(constant);
    }

    @Override
    public Class<String> fromType() {
        return String.class;
    }

    @Override
    public Class<E> toType() {
        return type;
    }

    private Object readResolve() {
        return of(type);
    }
}
