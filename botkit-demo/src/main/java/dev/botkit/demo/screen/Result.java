package dev.botkit.demo.screen;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a pattern returned: rows, one row, perhaps none, or a value that is no row. */
sealed interface Result {

    List<String> lines(int width, String... columns);

    static Result of(@Nullable Object result) {
        return switch (result) {
            case null -> new Value("null");
            case Optional<?> optional -> new Rows(optional.stream().map(Row::of).toList());
            case Collection<?> rows -> new Rows(rows.stream().map(Row::of).toList());
            case Record row -> new Rows(List.of(Row.of(row)));
            case org.jooq.Record row -> new Rows(List.of(Row.of(row)));
            default -> new Value(Cell.text(result));
        };
    }

    record Rows(List<Row> rows) implements Result {
        @Override
        public List<String> lines(int width, String... columns) {
            return rows.isEmpty()
                    ? List.of("→ no row")
                    : Grid.of(rows).showing(columns).lines(width);
        }
    }

    record Value(String text) implements Result {
        @Override
        public List<String> lines(int width, String... columns) {
            return Words.fill(text, width, "→ ", "  ");
        }
    }
}
