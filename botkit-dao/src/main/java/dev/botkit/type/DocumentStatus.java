package dev.botkit.type;

/** How far a document has come on its way into a chatbot's knowledge. */
public enum DocumentStatus {
    PENDING,
    PROCESSING,
    COMPLETED,
    FAILED
}
