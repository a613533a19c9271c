package dev.botkit.demo.screen;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value in a few words. */
final class Cell {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Cell() {}

    /** A list takes a line for each of its elements, anything else takes one. */
    static List<String> lines(@Nullable Object value) {
        if (value instanceof Collection<?> elements && !elements.isEmpty()) {
            return elements.stream().map(Cell::text).toList();
        }
        return List.of(text(value));
    }

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case OffsetDateTime time -> TIME.format(time);
            case Optional<?> optional -> optional.map(Cell::text).orElse("none");
            case Collection<?> elements when elements.isEmpty() -> "none";
            case Collection<?> elements ->
                elements.stream().map(Cell::text).collect(Collectors.joining(", ", "[", "]"));
            case Record row -> parts(Row.of(row));
            default -> value.toString().replace('\n', ' ');
        };
    }

    /** What is set in a record, by name; an empty map says nothing. */
    static String parts(Row row) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < row.names().size(); i++) {
            Object value = row.values().get(i);
            if (value instanceof Map<?, ?> map) {
                map.forEach((key, entry) -> parts.add(key + "=" + entry));
            } else if (value != null) {
                parts.add(row.names().get(i) + "=" + text(value));
            }
        }
        return String.join(", ", parts);
    }
}
