package dev.botkit;

/** What a statement does. */
public enum StatementKind {
    SELECT,
    INSERT,
    UPDATE,
    DELETE
}
