package dev.botkit.bench;

import dev.botkit.Inserted;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewConversation;
import dev.botkit.db.NewMessage;
import dev.botkit.type.MessageRole;
import java.sql.SQLException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Inserts a chatbot, its conversation and a welcome message, all or none, and reads them as stored. Botkit has one
 * statement for it, the others a transaction.
 */
@State(Scope.Benchmark)
public class Together implements Operation {

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
        NewChatbot bot = NewChatbot.of(BenchDatabase.INSERTING_USER, name);
        NewConversation conversation = NewConversation.of(bot, name);
        NewMessage message = NewMessage.of(conversation, MessageRole.ASSISTANT, Begun.HELLO);
        Inserted rows = by.botkit.insertTogether(bot, conversation, message);
        return new Begun(rows.get(bot), rows.get(conversation), rows.get(message));
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
