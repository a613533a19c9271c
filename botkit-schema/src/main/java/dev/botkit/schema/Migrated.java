package dev.botkit.schema;

import java.util.List;
import java.util.Objects;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * What {@link BotkitSchema#migrate} did.
 *
 * @param applied the versions applied by this call, in their order; empty when there was nothing to do
 * @param version the version the schema now has
 */
public record Migrated(List<String> applied, String version) {

    /** Copies the list. */
    public Migrated {
        applied = List.copyOf(applied);
        Objects.requireNonNull(version, "version");
    }

    static Migrated from(MigrateResult result) {
        var applied = result.migrations.stream().map(m -> m.version).toList();
        return new Migrated(applied, applied.isEmpty() ? result.initialSchemaVersion : applied.getLast());
    }
}
