package dev.botkit.demo.screen;

import dev.botkit.CursorPage;
import dev.botkit.Page;
import dev.botkit.Slice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a pattern returned: rows, with what is said about them, or a value that is no row. */
record Result(List<Row> rows, String note) {

    static Result of(@Nullable Object result) {
        return switch (result) {
            case null -> new Result(List.of(), "null");
            case Page<?> page -> page(page.rows(), page);
            case Slice<?> slice -> page(slice.rows(), slice);
            case CursorPage<?> page -> page(page.rows(), page);
            case Optional<?> optional -> rows(optional.stream().toList());
            case Collection<?> rows -> rows(rows);
            case Record row -> rows(List.of(row));
            case org.jooq.Record row -> rows(List.of(row));
            default -> new Result(List.of(), Cell.text(result));
        };
    }

    private static Result rows(Collection<?> rows) {
        return new Result(rows.stream().map(Row::of).toList(), rows.isEmpty() ? "no row" : "");
    }

    private static Result page(List<?> rows, Record page) {
        return new Result(rows(rows).rows(), Cell.parts(Row.of(page).without("rows")));
    }

    List<String> lines(int width, String... columns) {
        List<String> lines = new ArrayList<>();
        if (!rows.isEmpty()) {
            lines.addAll(Grid.of(rows).showing(columns).lines(width));
        }
        if (!note.isEmpty()) {
            lines.addAll(Words.fill(note, width, "→ ", "  "));
        }
        return lines;
    }
}
