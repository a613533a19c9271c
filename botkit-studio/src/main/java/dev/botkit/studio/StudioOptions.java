package dev.botkit.studio;

import java.util.Objects;

/**
 * What a {@link Studio} shows, and where. Immutable.
 *
 * @param schema the PostgreSQL schema whose tables are shown, {@code public} by default
 * @param readOnly whether nothing can be edited, false by default
 * @param port the TCP port on the loopback address, 0 (the default) for any free one, at most 65535
 */
public record StudioOptions(String schema, boolean readOnly, int port) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the schema is blank or the port isn't one
     */
    public StudioOptions {
        Objects.requireNonNull(schema, "schema");
        if (schema.isBlank()) {
            throw new IllegalArgumentException("The schema is blank: name one, such as public.");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "There is no port " + port + ": take 1 to 65535, or 0 for any free one.");
        }
    }

    /** The tables of {@code public}, editable, on any free port. */
    public static StudioOptions defaults() {
        return new StudioOptions("public", false, 0);
    }

    /** The same for another schema. */
    public StudioOptions withSchema(String name) {
        return new StudioOptions(name, readOnly, port);
    }

    /** The same, where nothing can be edited, or where it can. */
    public StudioOptions withReadOnly(boolean value) {
        return new StudioOptions(schema, value, port);
    }

    /** The same on another port. */
    public StudioOptions withPort(int value) {
        return new StudioOptions(schema, readOnly, value);
    }
}
