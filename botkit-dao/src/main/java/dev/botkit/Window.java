package dev.botkit;

import org.jooq.Param;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a selection is fetched.
 *
 * @param limit the number of rows at most
 * @param offset the number of rows to skip
 * @param seek the place to begin behind
 * @param backward whether the order is turned round, to read towards its beginning
 */
record Window(
        @Nullable Integer limit,
        @Nullable Param<Long> offset,
        @Nullable Seek seek,
        boolean backward) {

    static Window of(Selection<?, ?> selection) {
        return new Window(selection.limit(), null, null, false);
    }

    Window atMost(int rows) {
        return limit != null && limit <= rows ? this : new Window(rows, offset, seek, backward);
    }

    boolean isWhole() {
        return limit == null && offset == null && seek == null;
    }

    void describe(Shape shape) {
        shape.tag(limit);
        shape.part(offset);
        shape.tag(backward);
        if (seek != null) {
            seek.describe(shape);
        }
    }
}
