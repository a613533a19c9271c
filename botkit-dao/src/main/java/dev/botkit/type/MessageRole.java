package dev.botkit.type;

/** Who said a message. */
public enum MessageRole {
    USER,
    ASSISTANT,
    SYSTEM
}
