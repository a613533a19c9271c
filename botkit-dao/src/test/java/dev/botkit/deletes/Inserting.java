package dev.botkit.deletes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.Botkit;
import dev.botkit.db.NewConversation;
import dev.botkit.db.NewDocument;
import dev.botkit.db.NewMessage;
import dev.botkit.error.ForeignKeyViolationException;
import dev.botkit.query.Chatbots;
import dev.botkit.type.MessageRole;
import dev.botkit.type.SourceType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A thread that inserts below a chatbot at every level: messages into old and new conversations, alone and in
 * transactions, conversations, and documents. It counts what it was told is kept, and ends when the chatbot is gone,
 * which a foreign key tells it.
 */
final class Inserting implements Runnable {

    private final DataSource dataSource;
    private final long bot;
    private final List<Long> talks;
    private final Random random;
    private final CountDownLatch begun = new CountDownLatch(25);
    private final Thread thread;

    private volatile boolean isStopped;
    private volatile boolean isDefeated;
    private volatile @Nullable Throwable failure;

    /** Read by others only when the thread has ended. */
    private long messages;

    private long conversations;
    private long documents;

    private Inserting(DataSource dataSource, long bot, List<Long> talks, long seed) {
        this.dataSource = dataSource;
        this.bot = bot;
        this.talks = new ArrayList<>(talks);
        this.random = new Random(seed);
        this.thread = new Thread(this, "inserting-" + seed);
    }

    static Inserting into(DataSource dataSource, long bot, List<Long> talks, long seed) {
        Inserting inserting = new Inserting(dataSource, bot, talks, seed);
        inserting.thread.start();
        return inserting;
    }

    @Override
    public void run() {
        try (Connection connection = dataSource.getConnection()) {
            Botkit botkit = Botkit.using(DSL.using(connection, SQLDialect.POSTGRES));
            while (!isStopped) {
                try {
                    insert(botkit);
                    begun.countDown();
                } catch (ForeignKeyViolationException e) {
                    // A conversation may be gone before the chatbot is.
                    isDefeated = isChatbotGone(botkit);
                    isStopped = isDefeated;
                }
            }
        } catch (SQLException | RuntimeException e) {
            failure = e;
        }
    }

    private boolean isChatbotGone(Botkit botkit) {
        return !botkit.exists(Chatbots.byId(bot));
    }

    private void insert(Botkit botkit) {
        switch (random.nextInt(8)) {
            case 0 -> {
                botkit.insert(NewDocument.of(bot, "News", SourceType.TEXT));
                documents++;
            }
            case 1 -> {
                talks.add(
                        botkit.insert(NewConversation.of(bot, UUID.randomUUID().toString()))
                                .id());
                conversations++;
            }
            case 2 -> {
                talks.add(botkit.inTransaction(tx -> {
                    long talk = tx.insert(
                                    NewConversation.of(bot, UUID.randomUUID().toString()))
                            .id();
                    tx.insert(message(talk));
                    tx.insert(message(talk));
                    return talk;
                }));
                conversations++;
                messages += 2;
            }
            default -> {
                botkit.insert(message(talks.get(random.nextInt(talks.size()))));
                messages++;
            }
        }
    }

    private static NewMessage message(long talk) {
        return NewMessage.of(talk, MessageRole.USER, "Hi");
    }

    /** Waits until it has inserted some rows. */
    void awaitInserts() {
        try {
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it found the chatbot gone. */
    void awaitDefeat() throws InterruptedException {
        thread.join(TimeUnit.SECONDS.toMillis(10));
        assertThat(failure).isNull();
        assertThat(isDefeated).isTrue();
    }

    void stop() throws InterruptedException {
        isStopped = true;
        thread.join();
        assertThat(failure).isNull();
    }

    boolean isDefeated() {
        return isDefeated;
    }

    long messages() {
        return messages;
    }

    long conversations() {
        return conversations;
    }

    long documents() {
        return documents;
    }
}
