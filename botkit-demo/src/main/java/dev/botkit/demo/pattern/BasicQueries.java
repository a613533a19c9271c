package dev.botkit.demo.pattern;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.DOCUMENTS;
import static dev.botkit.type.DocumentStatus.FAILED;

import dev.botkit.Botkit;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Document;
import dev.botkit.demo.sample.Sample;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Documents;
import dev.botkit.type.SourceType;
import java.util.List;

/** Lists of rows: all of them, or those that meet conditions. */
public record BasicQueries(Botkit botkit, Sample sample) implements Chapter {

    record BotName(long id, String name) {}

    @Override
    public String title() {
        return "Basic queries";
    }

    @Pattern(
            value = "Select all",
            show = {"id", "userId", "name", "description", "active"})
    public List<Chatbot> selectAll() {
        return botkit.list(Chatbots.all());
    }

    @Pattern(
            value = "Select with a condition",
            show = {"id", "userId", "name", "active"})
    public List<Chatbot> selectWithCondition() {
        return botkit.list(Chatbots.ownedBy(sample.ada()));
    }

    @Pattern(
            value = "Several conditions",
            show = {"id", "userId", "name", "active"})
    public List<Chatbot> severalConditions() {
        Chatbots mine = Chatbots.ownedBy(sample.ada()); // a value: nothing runs yet
        return botkit.list(mine.active());
    }

    @Pattern("Some of the columns")
    public List<BotName> someColumns() {
        return botkit.list(Chatbots.ownedBy(sample.ada()).select(CHATBOTS.ID, CHATBOTS.NAME, BotName::new));
    }

    @Pattern("How many")
    public long howMany() {
        return botkit.count(Chatbots.ownedBy(sample.ada()).active());
    }

    @Pattern("Whether there is any")
    public boolean whetherAny() {
        return botkit.exists(Documents.ofChatbot(sample.support()).withStatus(FAILED));
    }

    @Pattern(
            value = "Conditions that are the caller's own",
            show = {"id", "title", "sourceType", "sourceUrl", "status"})
    public List<Document> ownConditions() {
        return botkit.list(Documents.ofChatbot(sample.support())
                .from(SourceType.URL)
                .where(DOCUMENTS.SOURCE_URL.startsWith("https://")));
    }
}
