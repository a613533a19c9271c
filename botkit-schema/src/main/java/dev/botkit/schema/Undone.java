package dev.botkit.schema;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What {@link BotkitSchema#undo} did.
 *
 * @param versions the versions undone, the newest first; empty when there was nothing to do
 * @param version the version the schema now has; empty when no migration is left
 */
public record Undone(List<String> versions, Optional<String> version) {

    /** Copies the list. */
    public Undone {
        versions = List.copyOf(versions);
        Objects.requireNonNull(version, "version");
    }
}
