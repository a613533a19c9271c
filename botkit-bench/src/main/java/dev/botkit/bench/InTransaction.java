package dev.botkit.bench;

import dev.botkit.db.Chatbot;
import dev.botkit.db.Conversation;
import dev.botkit.db.Message;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewConversation;
import dev.botkit.db.NewMessage;
import dev.botkit.type.MessageRole;
import java.sql.SQLException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What {@link Together} does, by one insert after the other in a transaction. */
@State(Scope.Benchmark)
public class InTransaction implements Operation {

    private final Variants by = new Variants();

    /** Removes what earlier turns wrote. */
    @Setup
    public void begin() throws SQLException {
        WrittenRows.remove();
    }

    @Benchmark
    @Override
    public Begun jdbc() throws SQLException {
        return OneByOne.jdbc(by.jdbc);
    }

    @Benchmark
    @Override
    public Begun botkit() {
        String name = Begun.nextName();
        return by.botkit.inTransaction(tx -> {
            Chatbot bot = tx.insert(NewChatbot.of(BenchDatabase.INSERTING_USER, name));
            Conversation conversation = tx.insert(NewConversation.of(bot.id(), name));
            Message message = tx.insert(NewMessage.of(conversation.id(), MessageRole.ASSISTANT, Begun.HELLO));
            return new Begun(bot, conversation, message);
        });
    }

    @Benchmark
    @Override
    public Begun jooq() {
        return OneByOne.jooq(by.jooq);
    }

    @Override
    public void requireAgreement() throws SQLException {
        Variants.requireEqual(jdbc().comparable(), botkit().comparable(), jooq().comparable());
    }
}
