package dev.botkit;

import java.util.List;

/**
 * A page by number, for those who don't need to know how many there are.
 *
 * @param rows the rows of the page
 * @param page the page's number, from 1
 * @param pageSize the number of rows of a full page
 * @param hasNext whether a page follows
 */
public record Slice<R>(List<R> rows, long page, int pageSize, boolean hasNext) {

    public Slice {
        rows = List.copyOf(rows);
    }
}
