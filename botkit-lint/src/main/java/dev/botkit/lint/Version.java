package dev.botkit.lint;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A version as Flyway compares them: 1.10 follows 1.9, and 1 is the same as 1.0. */
record Version(List<BigInteger> parts) implements Comparable<Version> {

    static Version of(String text) {
        if (!text.matches("\\d+([._]\\d+)*")) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no version; versions are numbers with dots between them, such as 9 or 1.2");
        }
        List<BigInteger> parts = new ArrayList<>(
                Arrays.stream(text.split("[._]", -1)).map(BigInteger::new).toList());
        while (parts.size() > 1 && parts.getLast().signum() == 0) {
            parts.removeLast();
        }
        return new Version(List.copyOf(parts));
    }

    @Override
    public int compareTo(Version other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int order = part(i).compareTo(other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private BigInteger part(int index) {
        return index < parts.size() ? parts.get(index) : BigInteger.ZERO;
    }
}
