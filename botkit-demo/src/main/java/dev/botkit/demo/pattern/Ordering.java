package dev.botkit.demo.pattern;

import static dev.botkit.Sort.asc;
import static dev.botkit.Sort.desc;
import static dev.botkit.db.Tables.MESSAGES;

import dev.botkit.Botkit;
import dev.botkit.db.Conversation;
import dev.botkit.db.Message;
import dev.botkit.demo.sample.Sample;
import dev.botkit.query.Conversations;
import dev.botkit.query.Messages;
import java.util.List;

/** An order is total: the primary key decides between rows that are otherwise equal. */
public record Ordering(Botkit botkit, Sample sample) implements Chapter {

    @Override
    public String title() {
        return "Order";
    }

    @Pattern(
            value = "An order with a name",
            show = {"id", "sessionId", "title", "createdAt"})
    public List<Conversation> newestFirst() {
        return botkit.list(
                Conversations.ofChatbot(sample.support()).newestFirst().limit(3));
    }

    @Pattern(
            value = "An order of the caller's own: a stranger's column doesn't compile",
            show = {"id", "role", "content", "tokenCount"})
    public List<Message> ownOrder() {
        return botkit.list(Messages.ofConversation(sample.conversation())
                .orderBy(desc(MESSAGES.TOKEN_COUNT).nullsLast(), asc(MESSAGES.ROLE)));
    }
}
