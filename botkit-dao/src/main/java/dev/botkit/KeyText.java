package dev.botkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The value of a sort key as text, and back without loss. */
final class KeyText {

    private static final Map<Class<?>, Function<String, Object>> PARSERS = Map.ofEntries(
            Map.entry(String.class, text -> text),
            Map.entry(Long.class, Long::valueOf),
            Map.entry(Integer.class, Integer::valueOf),
            Map.entry(Short.class, Short::valueOf),
            Map.entry(Boolean.class, Boolean::valueOf),
            Map.entry(Double.class, Double::valueOf),
            Map.entry(Float.class, Float::valueOf),
            Map.entry(BigDecimal.class, BigDecimal::new),
            Map.entry(UUID.class, UUID::fromString),
            Map.entry(OffsetDateTime.class, OffsetDateTime::parse),
            Map.entry(LocalDateTime.class, LocalDateTime::parse),
            Map.entry(LocalDate.class, LocalDate::parse),
            Map.entry(LocalTime.class, LocalTime::parse));

    private KeyText() {}

    /**
     * Refuses a key whose values have no order that a cursor could keep.
     *
     * @throws IllegalArgumentException when the column is of such a type
     */
    static void requireScrollable(Field<?> key) {
        Class<?> stored = key.getConverter().fromType();
        if (!PARSERS.containsKey(stored)) {
            throw new IllegalArgumentException("Can't scroll by " + key.getName() + ", a " + stored.getSimpleName()
                    + ": sort by numbers, texts, times, UUIDs or flags.");
        }
    }

    static <T> @Nullable String write(Field<T> key, @Nullable Object value) {
        return value == null
                ? null
                : String.valueOf(stored(key.getConverter(), key.getType().cast(value)));
    }

    private static <S, T> @Nullable S stored(Converter<S, T> converter, T value) {
        return converter.to(value);
    }

    static <T> Param<T> read(Field<T> key, @Nullable String text) {
        return DSL.val(text == null ? null : value(key.getConverter(), text), key.getDataType());
    }

    private static <S, T> @Nullable T value(Converter<S, T> converter, String text) {
        Class<S> stored = converter.fromType();
        return converter.from(
                stored.cast(PARSERS.getOrDefault(stored, other -> other).apply(text)));
    }
}
