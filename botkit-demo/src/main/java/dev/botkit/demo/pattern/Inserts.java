package dev.botkit.demo.pattern;

import dev.botkit.Botkit;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Document;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewDocument;
import dev.botkit.demo.sample.Sample;
import dev.botkit.type.ChatbotStyle;
import dev.botkit.type.SourceType;

/** Inserts give back the row as stored. */
public record Inserts(Botkit botkit, Sample sample) implements Chapter {

    @Override
    public String title() {
        return "Inserts";
    }

    @Pattern(
            value = "Insert, returning the row",
            show = {"id", "userId", "name", "active", "style"})
    public Chatbot insert() {
        return botkit.insert(
                NewChatbot.of(sample.ben(), "My Chatbot").active(true).style(ChatbotStyle.of("#008858")));
    }

    @Pattern(
            value = "What isn't set gets the database's default",
            show = {"id", "title", "sourceType", "sourceUrl", "status", "deletedAt"})
    public Document defaults() {
        return botkit.insert(NewDocument.of(sample.support(), "Gift cards", SourceType.TEXT));
    }

    @Pattern("Insert, taking the id alone")
    public long insertForId() {
        return botkit.insert(NewChatbot.of(sample.ben(), "Second Chatbot")).id();
    }
}
