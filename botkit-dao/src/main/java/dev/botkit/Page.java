package dev.botkit;

import java.util.List;

/**
 * A page by number, and how many rows there are in all. Rows and total are of one snapshot.
 *
 * @param rows the rows of the page; empty beyond the last one
 * @param total the number of all rows
 * @param page the page's number, from 1
 * @param pageSize the number of rows of a full page
 */
public record Page<R>(List<R> rows, long total, long page, int pageSize) {

    public Page {
        rows = List.copyOf(rows);
    }

    /** The number of pages; 0 where there is no row. */
    public long totalPages() {
        return total / pageSize + (total % pageSize == 0 ? 0 : 1);
    }

    /** Whether a page follows. */
    public boolean hasNext() {
        return page < totalPages();
    }

    /** Whether a page with rows precedes. */
    public boolean hasPrevious() {
        return page > 1 && total > 0;
    }
}
