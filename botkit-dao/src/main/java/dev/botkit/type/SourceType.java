package dev.botkit.type;

/** Where a document's text comes from. */
public enum SourceType {
    TEXT,
    URL,
    FILE
}
