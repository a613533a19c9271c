package dev.botkit;

/** What became of a transaction whose commit was never answered. */
public enum TransactionOutcome {
    /** It was kept, all of it. */
    COMMITTED,
    /** Nothing of it was kept. */
    ROLLED_BACK,
    /** It isn't over yet: ask again. */
    IN_PROGRESS,
    /** It was so long ago that the server doesn't remember. */
    FORGOTTEN
}
