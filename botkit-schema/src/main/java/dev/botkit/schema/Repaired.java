package dev.botkit.schema;

import java.util.List;

/**
 * What {@link BotkitSchema#migrate} cleared away of a migration that broke off outside of a transaction, before it ran
 * it again.
 *
 * @param failures versions that the history had as failed
 * @param invalidIndexes names of indexes dropped, as their build had broken off
 */
public record Repaired(List<String> failures, List<String> invalidIndexes) {

    static final Repaired NOTHING = new Repaired(List.of(), List.of());

    /** Copies the lists. */
    public Repaired {
        failures = List.copyOf(failures);
        invalidIndexes = List.copyOf(invalidIndexes);
    }

    /** Whether there was nothing to repair, as nearly always. */
    public boolean isNothing() {
        return equals(NOTHING);
    }
}
