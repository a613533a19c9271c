package dev.botkit;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * How many rows of each table a cascading delete deleted, or, as a preview, would delete. Immutable.
 *
 * <p>It has each table whose rows belong to those of the table that was asked for, also where there were none; that one
 * comes first. Tables that only forget what was deleted ({@code on delete set null}) are not among them.
 */
public final class Deleted {

    private final Map<Table<?>, Long> counts;

    private Deleted(Map<Table<?>, Long> counts) {
        this.counts = Collections.unmodifiableMap(counts);
    }

    /** The counts of these tables, in the same order. */
    static Deleted of(List<Table<?>> tables, List<Long> counts) {
        Map<Table<?>, Long> byTable = new LinkedHashMap<>();
        for (int i = 0; i < tables.size(); i++) {
            byTable.put(tables.get(i), counts.get(i));
        }
        return new Deleted(byTable);
    }

    static Deleted none(List<Table<?>> tables) {
        return of(tables, Collections.nCopies(tables.size(), 0L));
    }

    /** The rows of one table: {@code deleted.count(MESSAGES)}. Zero for a table that isn't among them. */
    public long count(Table<?> table) {
        return counts.getOrDefault(table, 0L);
    }

    /** The rows of each table; a table comes before those that refer to it. */
    public Map<Table<?>, Long> byTable() {
        return counts;
    }

    /** The rows of all tables. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Both together, in this one's tables. */
    Deleted plus(Deleted more) {
        Map<Table<?>, Long> sum = new LinkedHashMap<>(counts);
        sum.replaceAll((table, count) -> count + more.count(table));
        return new Deleted(sum);
    }

    /**
     * Whether there are more of any table than a preview showed.
     *
     * @throws IllegalArgumentException when it is a preview of other tables
     */
    boolean exceeds(Deleted preview) {
        if (!preview.counts.keySet().equals(counts.keySet())) {
            throw new IllegalArgumentException("The preview is one of other tables: " + preview + ".");
        }
        return counts.entrySet().stream().anyMatch(each -> each.getValue() > preview.count(each.getKey()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Deleted deleted && deleted.counts.equals(counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    /** {@code aibotkit_chatbots=1 aibotkit_documents=3 …}. */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(each -> each.getKey().getName() + "=" + each.getValue())
                .collect(joining(" "));
    }
}
