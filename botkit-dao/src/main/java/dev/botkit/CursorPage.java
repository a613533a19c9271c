package dev.botkit;

import java.util.List;
import java.util.Optional;

/**
 * A page by place: the rows behind a cursor, or before it. A cursor is opaque text, good for the query it came from and
 * for no other.
 *
 * @param rows the rows, always in the query's order
 * @param nextCursor where the next page begins; empty at the end
 * @param previousCursor where the page before ends; empty at the beginning
 */
public record CursorPage<R>(List<R> rows, Optional<String> nextCursor, Optional<String> previousCursor) {

    public CursorPage {
        rows = List.copyOf(rows);
    }

    /** Whether a page follows. */
    public boolean hasNext() {
        return nextCursor.isPresent();
    }

    /** Whether a page precedes. */
    public boolean hasPrevious() {
        return previousCursor.isPresent();
    }
}
