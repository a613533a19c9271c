package dev.botkit.demo.pattern;

import dev.botkit.Botkit;
import dev.botkit.CursorPage;
import dev.botkit.Page;
import dev.botkit.PageRequest;
import dev.botkit.Slice;
import dev.botkit.db.Conversation;
import dev.botkit.demo.sample.Sample;
import dev.botkit.query.Conversations;

/** Pages by number, and pages by place. */
public record Pages(Botkit botkit, Sample sample) implements Chapter {

    @Override
    public String title() {
        return "Pages";
    }

    @Pattern(
            value = "A page and the total, in one statement and one snapshot",
            show = {"id", "title", "createdAt"})
    public Page<Conversation> page() {
        return botkit.page(Conversations.ofChatbot(sample.support()).newestFirst(), PageRequest.of(1, 3));
    }

    @Pattern(
            value = "A page without the total",
            show = {"id", "title", "createdAt"})
    public Slice<Conversation> slice() {
        return botkit.slice(Conversations.ofChatbot(sample.support()).newestFirst(), PageRequest.of(2, 3));
    }

    @Pattern(
            value = "By cursor: the last page is as fast as the first",
            show = {"id", "title", "createdAt"},
            roundTrips = 2)
    public CursorPage<Conversation> scroll() {
        Conversations talks = Conversations.ofChatbot(sample.support()).newestFirst();
        CursorPage<Conversation> head = botkit.scroll(talks, 3);
        return botkit.scroll(talks, 3, head.nextCursor().orElseThrow());
    }
}
