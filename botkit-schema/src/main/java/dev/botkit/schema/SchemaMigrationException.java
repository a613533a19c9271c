package dev.botkit.schema;

/** The schema could not be brought to its version; the service should not start. */
public final class SchemaMigrationException extends RuntimeException {

    SchemaMigrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
