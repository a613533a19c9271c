package dev.botkit.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column that an insert has to give a value.
 *
 * @param name quoted where it must be
 * @param literals what its checks, its enum or its partitions name: likely to be allowed
 */
record FillableColumn(int number, String name, ValueType type, boolean nullable, List<String> literals) {

    /** What to try, the likeliest first; others with each row, so that few of them are equal. */
    List<@Nullable String> candidates(long row) {
        List<@Nullable String> candidates = new ArrayList<>();
        for (int i = 0; i < literals.size(); i++) {
            candidates.add(literals.get((int) ((row + i) % literals.size())));
        }
        String made = type.value(row, name, number);
        if (made != null) {
            candidates.add(made);
            neighbours().forEach(candidates::add);
        }
        if (nullable || candidates.isEmpty()) {
            candidates.add(null);
        }
        return candidates;
    }

    /** A bound itself may be excluded: then the next number is allowed. */
    private Stream<String> neighbours() {
        return type.isNumber()
                ? literals.stream()
                        .map(java.math.BigDecimal::new)
                        .flatMap(bound -> Stream.of(
                                bound.add(java.math.BigDecimal.ONE).toPlainString(),
                                bound.subtract(java.math.BigDecimal.ONE).toPlainString()))
                : Stream.empty();
    }
}
