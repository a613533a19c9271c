package dev.botkit.bench;

import dev.botkit.db.Chatbot;
import dev.botkit.db.Conversation;
import dev.botkit.db.Message;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;

/** A chatbot, its conversation and a welcome message, as they were inserted. */
public record Begun(Chatbot bot, Conversation conversation, Message message) {

    static final String HELLO = "Hello! How can I help you?";

    /** Names and sessions are unique, whichever variant and run gives them. */
    private static final AtomicLong NAMES = new AtomicLong();

    static String nextName() {
        return "Begun " + NAMES.incrementAndGet();
    }

    /** Without what no two have in common, but for what holds them together. */
    Begun comparable() {
        if (conversation.chatbotId() != bot.id() || message.conversationId() != conversation.id()) {
            throw new IllegalStateException("The rows don't refer to each other.");
        }
        OffsetDateTime then = OffsetDateTime.MIN;
        return new Begun(
                new Chatbot(
                        0,
                        bot.userId(),
                        "",
                        bot.description(),
                        bot.active(),
                        bot.style(),
                        bot.messagesTemplate(),
                        bot.deletedAt(),
                        then,
                        then,
                        bot.analyticsEnabled()),
                new Conversation(0, 0, "", conversation.title(), conversation.deletedAt(), then, then),
                new Message(0, 0, message.role(), message.content(), message.tokenCount(), then));
    }
}
