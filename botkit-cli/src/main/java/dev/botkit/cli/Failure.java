package dev.botkit.cli;

/** What is said of a failure. */
final class Failure {

    private Failure() {}

    static String message(Exception e) {
        boolean isMeantToBeRead = e.getClass().getName().startsWith("dev.botkit.")
                || e instanceof IllegalArgumentException
                || e instanceof IllegalStateException;
        return isMeantToBeRead
                ? String.valueOf(e.getMessage())
                : "%s: %s (--stack-trace shows where)".formatted(e.getClass().getSimpleName(), e.getMessage());
    }
}
