package dev.botkit.cli;

import dev.botkit.error.BotkitException;
import dev.botkit.schema.SchemaMigrationException;

/** What is said of a failure. */
final class Failure {

    private Failure() {}

    static String message(Exception e) {
        boolean isMeantToBeRead = e instanceof CommandFailedException
                || e instanceof SchemaMigrationException
                || e instanceof BotkitException
                || e instanceof IllegalArgumentException
                || e instanceof IllegalStateException;
        return isMeantToBeRead
                ? String.valueOf(e.getMessage())
                : "%s: %s (--stack-trace shows where)".formatted(e.getClass().getSimpleName(), e.getMessage());
    }
}
