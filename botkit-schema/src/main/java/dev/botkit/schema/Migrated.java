package dev.botkit.schema;

import java.util.List;
import java.util.Objects;

/**
 * What {@link BotkitSchema#migrate} did.
 *
 * @param applied the versions applied by this call, in their order; empty when there was nothing to do
 * @param version the version the schema now has
 * @param repaired what an earlier run had left broken
 */
public record Migrated(List<String> applied, String version, Repaired repaired) {

    /** Copies the list. */
    public Migrated {
        applied = List.copyOf(applied);
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(repaired, "repaired");
    }
}
