package dev.botkit;

/**
 * Which page, and how large. Pages count from 1.
 *
 * @param page from 1 to whatever keeps {@code page × size} a {@code long}
 * @param size from 1 to {@value #MAX_SIZE}
 */
public record PageRequest(long page, int size) {

    /** The largest page: a request for more is a mistake, or an attack. */
    public static final int MAX_SIZE = 1_000;

    /**
     * @throws IllegalArgumentException when page or size are out of their bounds
     */
    public PageRequest {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("page size " + size + ": it is from 1 to " + MAX_SIZE
                    + "; for larger results use scroll or stream.");
        }
        if (page < 1 || page > Long.MAX_VALUE / size) {
            throw new IllegalArgumentException(
                    "page " + page + ": pages count from 1, to " + Long.MAX_VALUE / size + " of this size.");
        }
    }

    /** The page and its size. */
    public static PageRequest of(long page, int size) {
        return new PageRequest(page, size);
    }

    long offset() {
        return (page - 1) * size;
    }
}
