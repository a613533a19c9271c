package dev.botkit.transactions;

import static dev.botkit.db.Tables.CHATBOTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Isolation;
import dev.botkit.Transaction;
import dev.botkit.TransactionOptions;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewUser;
import dev.botkit.query.Chatbots;
import dev.botkit.testkit.PostgresTest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PostgresTest(isolation = dev.botkit.testkit.Isolation.METHOD)
class RetryTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final AtomicInteger runs = new AtomicInteger();
    private Botkit botkit;
    private long first;
    private long second;

    @BeforeEach
    void twoChatbots(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
        int userId = botkit.insert(NewUser.of("ada@example.com")).id();
        first = botkit.insert(NewChatbot.of(userId, "first")).id();
        second = botkit.insert(NewChatbot.of(userId, "second")).id();
    }

    @AfterEach
    void endThreads() {
        threads.close();
    }

    @Test
    void aDeadlockIsRunAgainWhereThatWasAskedFor() throws Exception {
        inOppositeOrder(TransactionOptions.defaults().attempts(5));

        assertThat(runs)
                .as("the two, and the one that was chosen to fail once more")
                .hasValue(3);
        assertThat(descriptionOf(first)).isEqualTo(descriptionOf(second));
    }

    @Test
    void aDeadlockIsAnErrorWhereNothingWasAskedFor() {
        assertThatThrownBy(() -> inOppositeOrder(TransactionOptions.defaults()))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("deadlock");

        assertThat(runs).hasValue(2);
    }

    /** Two transactions, each of which locks one of the rows before both want the other's. */
    private void inOppositeOrder(TransactionOptions options) throws Exception {
        CyclicBarrier bothHaveOne = new CyclicBarrier(2);
        CompletableFuture<Void> there =
                CompletableFuture.runAsync(() -> describe(options, first, second, bothHaveOne), threads);
        CompletableFuture<Void> back =
                CompletableFuture.runAsync(() -> describe(options, second, first, bothHaveOne), threads);
        CompletableFuture.allOf(there, back).get(30, TimeUnit.SECONDS);
    }

    private void describe(TransactionOptions options, long one, long other, CyclicBarrier bothHaveOne) {
        AtomicInteger attempts = new AtomicInteger();
        botkit.inTransaction(options, tx -> {
            runs.incrementAndGet();
            describe(tx, one, "from " + one);
            if (attempts.incrementAndGet() == 1) {
                await(bothHaveOne);
            }
            return describe(tx, other, "from " + one);
        });
    }

    private static int describe(Transaction tx, long id, String description) {
        return tx.jooq()
                .update(CHATBOTS)
                .set(CHATBOTS.DESCRIPTION, description)
                .where(CHATBOTS.ID.eq(id))
                .execute();
    }

    @Test
    void aWriteSkewFoundAtTheCommitIsRunAgain() throws Exception {
        TransactionOptions serializable =
                TransactionOptions.defaults().isolation(Isolation.SERIALIZABLE).attempts(10);
        CyclicBarrier bothHaveRead = new CyclicBarrier(2);

        CompletableFuture<Void> one =
                CompletableFuture.runAsync(() -> activateIfNoneIs(serializable, first, bothHaveRead), threads);
        CompletableFuture<Void> two =
                CompletableFuture.runAsync(() -> activateIfNoneIs(serializable, second, bothHaveRead), threads);
        CompletableFuture.allOf(one, two).get(30, TimeUnit.SECONDS);

        assertThat(botkit.count(Chatbots.all().active()))
                .as("only one saw that none was active")
                .isEqualTo(1);
        assertThat(runs.get()).isGreaterThan(2);
    }

    private void activateIfNoneIs(TransactionOptions options, long id, CyclicBarrier bothHaveRead) {
        AtomicInteger attempts = new AtomicInteger();
        botkit.inTransaction(options, tx -> {
            runs.incrementAndGet();
            boolean noneIs = !tx.exists(Chatbots.all().active());
            if (attempts.incrementAndGet() == 1) {
                await(bothHaveRead);
            }
            return noneIs ? activate(tx, id) : 0;
        });
    }

    private static int activate(Transaction tx, long id) {
        return tx.jooq()
                .update(CHATBOTS)
                .set(CHATBOTS.ACTIVE, true)
                .where(CHATBOTS.ID.eq(id))
                .execute();
    }

    private String descriptionOf(long id) {
        return String.valueOf(botkit.get(Chatbots.byId(id)).description());
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
