package dev.botkit.cli.docs;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The pages of a schema could not be written. The message says why in a sentence, without a password. */
public final class SchemaDocsException extends RuntimeException {

    private SchemaDocsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static SchemaDocsException unreadable(SQLException e) {
        var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new SchemaDocsException(
                "The schema could not be read, SQLSTATE %s: %s".formatted(e.getSQLState(), reason), e);
    }

    static SchemaDocsException empty(@Nullable String schema) {
        var which =
                schema == null ? "No schema of the search path is there" : "The schema " + schema + " has no tables";
        return new SchemaDocsException(which + ", so there is nothing to write pages of. Migrate it first.", null);
    }

    static SchemaDocsException unwritable(IOException e) {
        return new SchemaDocsException("The pages could not be written: " + e, e);
    }
}
