package dev.botkit.cli;

import dev.botkit.error.BotkitException;
import dev.botkit.lint.LintException;
import dev.botkit.schema.SchemaMigrationException;
import dev.botkit.studio.StudioException;
import dev.botkit.testkit.TestPostgresException;

/** What is said of a failure. */
final class Failure {

    private Failure() {}

    static String message(Exception e) {
        boolean isMeantToBeRead = e instanceof CommandFailedException
                || e instanceof SchemaMigrationException
                || e instanceof LintException
                || e instanceof StudioException
                || e instanceof TestPostgresException
                || e instanceof BotkitException
                || e instanceof IllegalArgumentException
                || e instanceof IllegalStateException;
        return isMeantToBeRead
                ? String.valueOf(e.getMessage())
                : "%s: %s (--stack-trace shows where)".formatted(e.getClass().getSimpleName(), e.getMessage());
    }
}
