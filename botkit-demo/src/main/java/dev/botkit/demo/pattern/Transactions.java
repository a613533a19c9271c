package dev.botkit.demo.pattern;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.type.MessageRole.ASSISTANT;

import dev.botkit.Botkit;
import dev.botkit.Isolation;
import dev.botkit.TransactionOptions;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Conversation;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewConversation;
import dev.botkit.db.NewMessage;
import dev.botkit.demo.sample.Sample;
import dev.botkit.error.UniqueViolationException;
import dev.botkit.query.Chatbots;
import java.util.List;

/** Kept as a whole, or not at all. */
public record Transactions(Botkit botkit, Sample sample) implements Chapter {

    @Override
    public String title() {
        return "Transactions";
    }

    @Pattern(
            value = "Three inserts, kept together",
            show = {"id", "userId", "name", "createdAt"},
            roundTrips = 3)
    public Chatbot together() {
        return botkit.inTransaction(tx -> {
            Chatbot bot = tx.insert(NewChatbot.of(sample.ben(), "Concierge"));
            Conversation talk = tx.insert(NewConversation.of(bot.id(), "session-transaction"));
            tx.insert(NewMessage.of(talk.id(), ASSISTANT, "Hello! How can I help you?"));
            return bot;
        });
    }

    @Pattern(value = "A savepoint: the inner is undone, the outer kept", roundTrips = 4)
    public List<String> savepoint() {
        return botkit.inTransaction(tx -> {
            tx.insert(NewChatbot.of(sample.ben(), "Outer"));
            try {
                tx.inSavepoint(inner -> {
                    inner.insert(NewChatbot.of(sample.ben(), "Inner"));
                    return inner.insert(NewChatbot.of(sample.ben(), "Outer")); // the name is taken
                });
            } catch (UniqueViolationException taken) {
                // Undone up to the savepoint; the transaction goes on.
            }
            return tx.list(Chatbots.ownedBy(sample.ben()).nameContaining("er").select(CHATBOTS.NAME, name -> name));
        });
    }

    @Pattern("Run again when the database can't put it in an order with others")
    public long serializable() {
        TransactionOptions options =
                TransactionOptions.defaults().isolation(Isolation.SERIALIZABLE).attempts(5);
        return botkit.inTransaction(options, tx -> tx.count(Chatbots.ownedBy(sample.ben())));
    }
}
