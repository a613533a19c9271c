package dev.botkit.seed;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** How many rows of each table were inserted. Immutable. */
public final class Seeded {

    private final Map<Table<?>, Long> counts;

    Seeded(Map<Table<?>, Long> counts) {
        this.counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** The rows of one table: {@code seeded.count(MESSAGES)}. Zero for a table that isn't among them. */
    public long count(Table<?> table) {
        return counts.getOrDefault(table, 0L);
    }

    /** The rows of each table, in the order in which they were inserted. */
    public Map<Table<?>, Long> byTable() {
        return counts;
    }

    /** The rows of all tables. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Seeded seeded && seeded.counts.equals(counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    /** {@code users=7 teams=2 …}. */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(each -> each.getKey().getName() + "=" + each.getValue())
                .collect(joining(" "));
    }
}
