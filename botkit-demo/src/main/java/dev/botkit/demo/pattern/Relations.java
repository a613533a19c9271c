package dev.botkit.demo.pattern;

import static dev.botkit.Sort.asc;
import static dev.botkit.db.Tables.CONVERSATIONS;
import static dev.botkit.db.Tables.DOCUMENTS;
import static dev.botkit.db.Tables.MESSAGES;
import static dev.botkit.db.Tables.USERS;
import static dev.botkit.type.DocumentStatus.COMPLETED;

import dev.botkit.Botkit;
import dev.botkit.db.Chatbot;
import dev.botkit.demo.sample.Sample;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Conversations;
import dev.botkit.query.Users;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows with those they belong to and those that belong to them, in one round trip for any number of rows. */
public record Relations(Botkit botkit, Sample sample) implements Chapter {

    record Bot(String name, List<String> documents, List<Talk> talks) {}

    record Talk(@Nullable String title, List<String> lastWords) {}

    record Contact(int id, String name, String email) {}

    record Owned(String chatbot, Contact owner) {}

    record Counted(String email, long chatbots) {}

    @Override
    public String title() {
        return "Relations";
    }

    @Pattern("Three levels, each filtered, ordered and limited on its own")
    public List<Bot> threeLevels() {
        var lastWords = Conversations.MESSAGES.of(
                message -> message.newestFirst().limit(1).select(MESSAGES.CONTENT, words -> words));
        return botkit.list(Chatbots.ownedBy(sample.ada())
                .active()
                .with(
                        Chatbots.DOCUMENTS.of(
                                document -> document.withStatus(COMPLETED).select(DOCUMENTS.TITLE, title -> title)),
                        Chatbots.CONVERSATIONS.of(talk -> talk.newestFirst()
                                .limit(3)
                                .with(lastWords, (row, words) -> new Talk(row.title(), words))),
                        (bot, documents, talks) -> new Bot(bot.name(), documents, talks)));
    }

    @Pattern("The row it belongs to, of some columns")
    public Owned owner() {
        return botkit.get(Chatbots.byId(sample.support())
                .with(
                        Chatbots.OWNER.of(user -> user.select(USERS.ID, USERS.NAME, USERS.EMAIL, Contact::new)),
                        (bot, owner) -> new Owned(bot.name(), owner)));
    }

    @Pattern("Count those that belong to it, zero included")
    public List<Counted> counted() {
        return botkit.list(Users.all()
                .orderBy(asc(USERS.EMAIL))
                .with(Users.CHATBOTS.count(), (user, chatbots) -> new Counted(user.email(), chatbots)));
    }

    @Pattern(
            value = "Only rows that such others belong to",
            show = {"id", "name", "active"})
    public List<Chatbot> having() {
        return botkit.list(Chatbots.all()
                .whereExists(Chatbots.CONVERSATIONS, talk -> talk.where(CONVERSATIONS.TITLE.eq("Refund"))));
    }
}
