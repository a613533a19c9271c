package dev.botkit.transactions;

import static dev.botkit.db.Tables.CHATBOTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Sort;
import dev.botkit.Transaction;
import dev.botkit.TransactionOptions;
import dev.botkit.db.Chatbot;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewConversation;
import dev.botkit.db.NewMessage;
import dev.botkit.db.NewUser;
import dev.botkit.error.NoConnectionException;
import dev.botkit.error.RollbackOnlyException;
import dev.botkit.error.UniqueViolationException;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Conversations;
import dev.botkit.query.Messages;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import dev.botkit.type.MessageRole;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PostgresTest(isolation = Isolation.METHOD)
class TransactionTest {

    private PoolOfOne pool;
    private Botkit botkit;
    private int userId;

    @BeforeEach
    void aUser(TestDatabase database) {
        pool = new PoolOfOne(database);
        botkit = Botkit.using(pool.dataSource());
        userId = botkit.insert(NewUser.of("ada@example.com")).id();
    }

    @AfterEach
    void closePool() {
        pool.close();
    }

    @Test
    void whatItsWorkWroteIsKept() {
        Chatbot created = botkit.inTransaction(tx -> {
            Chatbot bot = tx.insert(NewChatbot.of(userId, "Support"));
            long talk = tx.insert(NewConversation.of(bot.id(), "s-1")).id();
            tx.insert(NewMessage.of(talk, MessageRole.ASSISTANT, "Hello! How can I help you?"));
            return bot;
        });

        assertThat(botkit.get(Chatbots.byId(created.id()))).isEqualTo(created);
        assertThat(botkit.count(Conversations.ofChatbot(created.id()))).isEqualTo(1);
        assertThat(botkit.count(Messages.all())).isEqualTo(1);
    }

    @Test
    void anyExceptionUndoesIt() {
        assertThatThrownBy(() -> botkit.inTransaction(tx -> {
                    tx.insert(NewChatbot.of(userId, "Support"));
                    throw new IOException("a checked one");
                }))
                .isInstanceOf(IOException.class);

        assertThat(botkit.count(Chatbots.all())).isZero();
    }

    @Test
    void anExceptionOfTheWorkIsNotTakenForOneOfTheServer() {
        SQLException mine = new SQLException("mine");
        TransactionOptions again = TransactionOptions.defaults().attempts(3);
        List<String> runs = new ArrayList<>();

        assertThatThrownBy(() -> botkit.inTransaction(
                        again,
                        tx -> tx.inSavepoint(inner -> {
                            runs.add("run");
                            throw mine;
                        })))
                .isSameAs(mine);
        assertThat(runs).hasSize(1);
    }

    @Test
    void aSwallowedErrorCanNotEndInASilentLoss() {
        assertThatThrownBy(() -> botkit.inTransaction(tx -> {
                    tx.insert(NewChatbot.of(userId, "Support"));
                    assertThatThrownBy(() -> tx.insert(NewChatbot.of(userId, "Support")))
                            .isInstanceOf(UniqueViolationException.class);
                    return "done";
                }))
                .isInstanceOf(RollbackOnlyException.class)
                .hasMessageContaining("inSavepoint")
                .hasCauseInstanceOf(UniqueViolationException.class);

        assertThat(botkit.count(Chatbots.all())).isZero();
    }

    @Test
    void aSwallowedErrorOfJooqsCanNotEitherEndInASilentLoss() {
        assertThatThrownBy(() -> botkit.inTransaction(tx -> {
                    tx.insert(NewChatbot.of(userId, "Support"));
                    assertThatThrownBy(() -> tx.jooq().select(DSL.one().div(0)).fetch())
                            .isInstanceOf(DataAccessException.class);
                    return "done";
                }))
                .isInstanceOf(RollbackOnlyException.class);

        assertThat(botkit.count(Chatbots.all())).isZero();
    }

    @Test
    void aSavepointUndoesTheInnerAndKeepsTheOuter() {
        botkit.inTransaction(tx -> {
            tx.insert(NewChatbot.of(userId, "Kept"));
            assertThatThrownBy(() -> tx.inSavepoint(inner -> {
                        inner.insert(NewChatbot.of(userId, "Gone"));
                        return inner.insert(NewChatbot.of(userId, "Kept"));
                    }))
                    .isInstanceOf(UniqueViolationException.class);
            tx.inSavepoint(inner -> inner.insert(NewChatbot.of(userId, "Kept too")));
            return "done";
        });

        assertThat(names()).containsExactly("Kept", "Kept too");
    }

    @Test
    void aSavepointWhoseErrorIsSwallowedIsUndoneToo() {
        botkit.inTransaction(tx -> {
            tx.insert(NewChatbot.of(userId, "Kept"));
            assertThatThrownBy(() -> tx.inSavepoint(inner -> {
                        inner.insert(NewChatbot.of(userId, "Gone"));
                        assertThatThrownBy(() -> inner.insert(NewChatbot.of(userId, "Kept")))
                                .isInstanceOf(UniqueViolationException.class);
                        return "done";
                    }))
                    .isInstanceOf(RollbackOnlyException.class);
            return "done";
        });

        assertThat(names()).containsExactly("Kept");
    }

    @Test
    void theHandleIsRefusedAfterTheEnd() {
        AtomicReference<Transaction> kept = new AtomicReference<>();
        botkit.inTransaction(tx -> {
            kept.set(tx);
            return tx.insert(NewChatbot.of(userId, "Support"));
        });

        Transaction ended = kept.get();
        assertThatThrownBy(() -> ended.count(Chatbots.all()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has ended");
        assertThatThrownBy(() -> ended.jooq().fetchCount(CHATBOTS)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theBotkitOutsideIsRefusedInsideInsteadOfWaitingForASecondConnection() {
        botkit.inTransaction(tx -> {
            assertThatThrownBy(() -> botkit.count(Chatbots.all()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("use the handle");
            assertThatThrownBy(() -> botkit.jooq().fetchCount(CHATBOTS)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> botkit.inTransaction(inner -> inner.count(Chatbots.all())))
                    .isInstanceOf(IllegalStateException.class);
            return tx.insert(NewChatbot.of(userId, "Support"));
        });

        assertThat(botkit.count(Chatbots.all())).isEqualTo(1);
    }

    @Test
    void aTransactionOfJooqsInsideIsASavepointAndCanNotCommitIt() {
        assertThatThrownBy(() -> botkit.inTransaction(tx -> {
                    tx.insert(NewChatbot.of(userId, "Support"));
                    tx.jooq()
                            .transaction(inner -> inner.dsl()
                                    .deleteFrom(CHATBOTS)
                                    .where(CHATBOTS.NAME.eq("Support"))
                                    .execute());
                    assertThat(tx.count(Chatbots.all())).isZero();
                    throw new IOException("undo it all");
                }))
                .isInstanceOf(IOException.class);
        botkit.inTransaction(tx -> {
            tx.insert(NewChatbot.of(userId, "Kept"));
            assertThatThrownBy(() -> tx.jooq().transaction(inner -> {
                        inner.dsl()
                                .deleteFrom(CHATBOTS)
                                .where(CHATBOTS.NAME.eq("Kept"))
                                .execute();
                        inner.dsl().select(DSL.one().div(0)).fetch();
                    }))
                    .isInstanceOf(DataAccessException.class);
            return "done";
        });

        assertThat(names()).containsExactly("Kept");
    }

    @Test
    void aPoolThatHasNoneFreeIsAnErrorOfItsOwn() throws SQLException {
        try (Connection taken = pool.dataSource().getConnection()) {
            assertThat(taken.isValid(1)).isTrue();
            assertThatThrownBy(() -> botkit.count(Chatbots.all())).isInstanceOf(NoConnectionException.class);
        }
    }

    @Test
    void itTakesNoStatementMoreThanItsWorkAsksFor() {
        List<String> sent = new ArrayList<>();
        Botkit listening = botkit.listening(execution -> sent.add(execution.sql()));

        listening.inTransaction(tx -> tx.insert(NewChatbot.of(userId, "Support")));

        assertThat(sent).hasSize(1);
    }

    private List<String> names() {
        return botkit.list(
                Chatbots.ownedBy(userId).orderBy(Sort.asc(CHATBOTS.NAME)).select(CHATBOTS.NAME, name -> name));
    }
}
