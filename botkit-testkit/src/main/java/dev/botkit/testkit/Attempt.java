package dev.botkit.testkit;

/** What became of trying one kind of server. */
sealed interface Attempt {
    /** It is up. */
    record Started(Server server) implements Attempt {}

    /** It can't be had here, for a reason that fits in a line. */
    record Refused(String reason) implements Attempt {}
}
