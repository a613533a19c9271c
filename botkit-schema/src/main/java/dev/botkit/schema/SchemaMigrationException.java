package dev.botkit.schema;

import org.jspecify.annotations.Nullable;

/**
 * The schema could not be brought to the version asked for, or not even looked at; a service should not start. What was
 * done before the failing migration stays done.
 *
 * <p>The message says what happened and the way out, and can stand alone. It names migrations, tables, the host and port
 * of a server and the SQLSTATE. Statements and values stand in the cause alone, as either may hold a secret.
 */
public sealed class SchemaMigrationException extends RuntimeException permits DataLossException {

    SchemaMigrationException(String message) {
        this(message, null);
    }

    SchemaMigrationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
