package dev.botkit.demo.pattern;

import static dev.botkit.type.DocumentStatus.FAILED;

import dev.botkit.Botkit;
import dev.botkit.Deleted;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Document;
import dev.botkit.demo.sample.Sample;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Documents;
import java.time.Duration;
import java.util.List;

/** For good, softly, or with all that hangs on a row. */
public record Deletes(Botkit botkit, Sample sample) implements Chapter {

    @Override
    public String title() {
        return "Deletes";
    }

    @Pattern(
            value = "Delete for good, returning the rows",
            show = {"id", "title", "status"})
    public List<Document> delete() {
        return botkit.deleteReturning(Documents.ofChatbot(sample.support()).withStatus(FAILED));
    }

    @Pattern("Delete softly: the row stays, marked")
    public long softDelete() {
        return botkit.softDelete(Chatbots.byId(sample.sales()));
    }

    @Pattern("Restore")
    public long restore() {
        return botkit.restore(Chatbots.byId(sample.sales()));
    }

    @Pattern("Purge what has been marked for longer than thirty days, a thousand rows at a time")
    public long purge() {
        return botkit.purge(Chatbots.all(), Duration.ofDays(30));
    }

    @Pattern("Preview of a cascading delete")
    public Deleted preview() {
        return botkit.previewCascading(Chatbots.byId(sample.support()));
    }

    @Pattern("Cascading delete: what each statement of it deleted, in one round trip")
    public Deleted cascade() {
        return botkit.deleteCascading(Chatbots.byId(sample.support()));
    }

    @Pattern(
            value = "What is left",
            show = {"id", "userId", "name", "deletedAt"})
    public List<Chatbot> left() {
        return botkit.list(Chatbots.all().includingDeleted());
    }
}
