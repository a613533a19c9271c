package dev.botkit.demo.pattern;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.type.MessageRole.ASSISTANT;

import dev.botkit.Botkit;
import dev.botkit.Inserted;
import dev.botkit.Returning;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Conversation;
import dev.botkit.db.Document;
import dev.botkit.db.Message;
import dev.botkit.db.NewActivityLog;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewConversation;
import dev.botkit.db.NewDocument;
import dev.botkit.db.NewMessage;
import dev.botkit.demo.sample.Sample;
import dev.botkit.type.ChatbotStyle;
import dev.botkit.type.SourceType;
import java.util.List;
import java.util.stream.IntStream;

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
        return botkit.insert(NewChatbot.of(sample.ben(), "Second Chatbot"), Returning.of(CHATBOTS.ID));
    }

    @Pattern(
            value = "Any number of rows in one statement, each unset column with its default",
            show = {"id", "title", "sourceType", "sourceUrl", "status"})
    public List<Document> insertAll() {
        return botkit.insertAll(List.of(
                NewDocument.of(sample.support(), "Opening hours", SourceType.TEXT),
                NewDocument.of(sample.support(), "Shipping", SourceType.TEXT)));
    }

    public record Opening(Chatbot bot, Conversation talk, Message hello) {}

    @Pattern("Rows that depend on each other, in one statement: the compiler asks for the parent")
    public Opening insertTogether() {
        NewChatbot bot = NewChatbot.of(sample.ben(), "Helpdesk");
        NewConversation talk = NewConversation.of(bot, "session-together");
        NewMessage hello = NewMessage.of(talk, ASSISTANT, "Hello! How can I help you?");
        Inserted rows = botkit.insertTogether(bot, talk, hello);
        return new Opening(rows.get(bot), rows.get(talk), rows.get(hello));
    }

    @Pattern("Load any number of rows by COPY")
    public long load() {
        return botkit.load(IntStream.rangeClosed(1, 1_000)
                .mapToObj(i -> NewActivityLog.of("widget.opened").userId(sample.ben())));
    }
}
