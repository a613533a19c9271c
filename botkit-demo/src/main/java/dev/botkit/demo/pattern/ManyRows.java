package dev.botkit.demo.pattern;

import static dev.botkit.Sort.desc;
import static dev.botkit.db.Tables.ANALYTICS;
import static dev.botkit.db.Tables.DOCUMENTS;
import static dev.botkit.db.Tables.MESSAGES;
import static org.jooq.impl.DSL.count;

import dev.botkit.Botkit;
import dev.botkit.Page;
import dev.botkit.PageRequest;
import dev.botkit.db.Analytics;
import dev.botkit.db.Conversation;
import dev.botkit.query.Conversations;
import dev.botkit.query.DailyAnalytics;
import dev.botkit.query.Documents;
import dev.botkit.type.DocumentStatus;
import dev.botkit.type.MessageRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On some thousand rows, as an application has them after a while. */
public record ManyRows(Botkit botkit) implements Chapter {

    record Said(MessageRole by, String words) {}

    record Talk(@Nullable String title, List<Said> messages) {}

    record InStatus(DocumentStatus status, int documents) {}

    @Override
    public String title() {
        return "On many rows";
    }

    @Pattern(
            value = "The newest, and how many there are in all",
            show = {"id", "chatbotId", "title", "createdAt"})
    public Page<Conversation> newest() {
        return botkit.page(Conversations.all().newestFirst(), PageRequest.of(1, 5));
    }

    @Pattern("The newest three, with what was said")
    public List<Talk> talks() {
        var said = Conversations.MESSAGES.of(
                message -> message.oldestFirst().select(MESSAGES.ROLE, MESSAGES.CONTENT, Said::new));
        return botkit.list(
                Conversations.all().newestFirst().limit(3).with(said, (talk, all) -> new Talk(talk.title(), all)));
    }

    @Pattern(
            value = "The busiest days",
            show = {"chatbotId", "date", "messageCount"})
    public List<Analytics> busiest() {
        return botkit.list(
                DailyAnalytics.all().orderBy(desc(ANALYTICS.MESSAGE_COUNT)).limit(5));
    }

    @Pattern("How many there are of each")
    public List<InStatus> ofEach() {
        return botkit.list(
                Documents.all().select(DOCUMENTS.STATUS, count(), InStatus::new).groupBy(DOCUMENTS.STATUS));
    }
}
