package dev.botkit.bench;

import dev.botkit.CursorPage;
import java.util.List;

/** What all variants know of a page by place: its rows, and whether others follow. */
record KeysetPage<R>(List<R> rows, boolean hasNext) {

    static final int SIZE = 20;

    /** Of a page that was read with one row more than its size, if there was one. */
    static <R> KeysetPage<R> of(List<R> rows) {
        boolean hasNext = rows.size() > SIZE;
        return new KeysetPage<>(hasNext ? rows.subList(0, SIZE) : rows, hasNext);
    }

    /** Without the cursors, which Botkit alone makes. */
    static <R> KeysetPage<R> of(CursorPage<R> page) {
        return new KeysetPage<>(page.rows(), page.hasNext());
    }
}
