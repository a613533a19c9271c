package dev.botkit.seed;

import java.util.Arrays;

/**
 * Things in the order in which they came about, which is that of their ids: the one at position 0 has the id 1. Each is
 * a second, the position of its parent and its number there, in eight bytes.
 */
final class Timeline {

    private static final int NUMBER_BITS = 16;
    private static final int PARENT_BITS = 20;
    private static final int SECOND_SHIFT = NUMBER_BITS + PARENT_BITS;

    private long[] entries;
    private int size;

    private Timeline(int expected) {
        this.entries = new long[Math.max(expected, 16)];
    }

    static Timeline expecting(int entries) {
        return new Timeline(entries);
    }

    void add(int second, int parent, int number) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size + (size >> 1));
        }
        entries[size++] = ((long) second << SECOND_SHIFT) | ((long) parent << NUMBER_BITS) | number;
    }

    Timeline sorted() {
        entries = Arrays.copyOf(entries, size);
        Arrays.sort(entries);
        return this;
    }

    int size() {
        return size;
    }

    int second(int position) {
        return (int) (entries[position] >>> SECOND_SHIFT);
    }

    int parent(int position) {
        return (int) (entries[position] >>> NUMBER_BITS) & ((1 << PARENT_BITS) - 1);
    }

    int number(int position) {
        return (int) entries[position] & ((1 << NUMBER_BITS) - 1);
    }
}
