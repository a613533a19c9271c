package dev.botkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A way through all pages of a query, forward, backward and there and back. */
record Walk<R>(Botkit botkit, Query<R> query, int size, String failure) {

    void bothWays(List<R> expected) {
        List<CursorPage<R>> pages = new ArrayList<>();
        pages.add(botkit.scroll(query, size));
        while (pages.getLast().hasNext()) {
            pages.add(to(pages.getLast().nextCursor()));
            thereAndBack(pages.get(pages.size() - 2), pages.getLast());
        }
        assertThat(pages.stream().flatMap(page -> page.rows().stream()).toList())
                .as(failure)
                .isEqualTo(expected);
        assertThat(pages.subList(0, pages.size() - 1))
                .as(failure)
                .allMatch(page -> page.rows().size() == size);
        assertThat(pages.getFirst().hasPrevious()).as(failure).isFalse();
        backward(pages.getLast(), expected);
    }

    private void thereAndBack(CursorPage<R> before, CursorPage<R> here) {
        CursorPage<R> back = to(here.previousCursor());
        assertThat(back.rows()).as(failure).isEqualTo(before.rows());
        assertThat(back.hasPrevious()).as(failure).isEqualTo(before.hasPrevious());
        assertThat(to(back.nextCursor()).rows()).as(failure).isEqualTo(here.rows());
    }

    private void backward(CursorPage<R> end, List<R> expected) {
        CursorPage<R> page = end;
        List<R> found = new ArrayList<>(page.rows());
        while (page.hasPrevious()) {
            page = to(page.previousCursor());
            found.addAll(0, page.rows());
        }
        assertThat(found).as(failure + ", backward").isEqualTo(expected);
    }

    private CursorPage<R> to(Optional<String> cursor) {
        return botkit.scroll(query, size, cursor.orElseThrow());
    }
}
