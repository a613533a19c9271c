package dev.botkit.testkit;

/** Where the PostgreSQL of the tests comes from; see {@link TestPostgres} for how one is chosen. */
public enum ServerKind {
    /** A server that somebody else runs, named by a JDBC URL. */
    EXTERNAL,
    /** A container that Testcontainers starts and stops. */
    CONTAINER,
    /** A server process that this JVM starts from unpacked binaries and stops. */
    EMBEDDED;

    String label() {
        return switch (this) {
            case EXTERNAL -> "external";
            case CONTAINER -> "container";
            case EMBEDDED -> "embedded";
        };
    }
}
