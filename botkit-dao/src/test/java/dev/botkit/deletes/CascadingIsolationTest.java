package dev.botkit.deletes;

import static dev.botkit.db.Tables.CONVERSATIONS;
import static dev.botkit.db.Tables.MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Deleted;
import dev.botkit.Given;
import dev.botkit.Isolation;
import dev.botkit.TransactionOptions;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Conversation;
import dev.botkit.db.Message;
import dev.botkit.db.User;
import dev.botkit.error.RetryableException;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Messages;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.MessageRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another transaction does while a tree is deleted, step by step. */
@PostgresTest
class CascadingIsolationTest {

    private Botkit botkit;
    private Given given;
    private Chatbot bot;
    private Conversation talk;
    private Message message;
    private Conversation elsewhere;

    @BeforeEach
    void aMessageHereAndAConversationElsewhere(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
        given = new Given(botkit);
        User ada = given.user("Ada");
        bot = given.chatbot(ada, "Support");
        talk = given.conversation(bot);
        message = given.message(talk, MessageRole.USER, "Hi");
        elsewhere = given.conversation(given.chatbot(ada, "Elsewhere"));
    }

    /** Begins to delete the chatbot while another transaction is open, which goes on when the delete waits for it. */
    private Deleted deleteAmid(DataSource dataSource, Consumer<DSLContext> work) throws Exception {
        try (Connection other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            work.accept(DSL.using(other, SQLDialect.POSTGRES));
            CompletableFuture<Deleted> deleting =
                    CompletableFuture.supplyAsync(() -> botkit.deleteCascading(Chatbots.byId(bot.id())));
            awaitWaiting(other);
            other.commit();
            return deleting.get(10, TimeUnit.SECONDS);
        }
    }

    private static void awaitWaiting(Connection connection) throws SQLException, InterruptedException {
        try (var waiting = connection.prepareStatement("select count(*) from pg_locks where not granted and pid in"
                + " (select pid from pg_stat_activity where datname = current_database())")) {
            for (int i = 0; i < 1_000; i++) {
                try (var row = waiting.executeQuery()) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        return;
                    }
                }
                Thread.sleep(10);
            }
        }
        throw new AssertionError("It waits for nothing.");
    }

    @Test
    void aRowThatWasInsertedInTimeIsWaitedForAndCounted(DataSource dataSource) throws Exception {
        Deleted deleted = deleteAmid(
                dataSource,
                other -> other.insertInto(MESSAGES, MESSAGES.CONVERSATION_ID, MESSAGES.ROLE, MESSAGES.CONTENT)
                        .values(talk.id(), MessageRole.USER, "Wait!")
                        .execute());

        assertThat(deleted.count(MESSAGES)).isEqualTo(2);
    }

    @Test
    void aRowThatMovesAwayInTimeStays(DataSource dataSource) throws Exception {
        Deleted deleted = deleteAmid(
                dataSource,
                other -> other.update(MESSAGES)
                        .set(MESSAGES.CONVERSATION_ID, elsewhere.id())
                        .where(MESSAGES.ID.eq(message.id()))
                        .execute());

        assertThat(deleted.count(MESSAGES)).isZero();
        assertThat(botkit.count(Messages.ofConversation(elsewhere.id()))).isEqualTo(1);
    }

    @Test
    void aRowThatMovesInInTimeGoes(DataSource dataSource) throws Exception {
        long moving = given.message(elsewhere, MessageRole.USER, "Ho").id();

        Deleted deleted = deleteAmid(
                dataSource,
                other -> other.update(MESSAGES)
                        .set(MESSAGES.CONVERSATION_ID, talk.id())
                        .where(MESSAGES.ID.eq(moving))
                        .execute());

        assertThat(deleted.count(MESSAGES)).isEqualTo(2);
    }

    @Test
    void aBranchThatMovesAwayInTimeStaysWhole(DataSource dataSource) throws Exception {
        Deleted deleted = deleteAmid(
                dataSource,
                other -> other.update(CONVERSATIONS)
                        .set(CONVERSATIONS.CHATBOT_ID, elsewhere.chatbotId())
                        .where(CONVERSATIONS.ID.eq(talk.id()))
                        .execute());

        assertThat(deleted.total()).as("the chatbot alone").isEqualTo(1);
        assertThat(botkit.find(Messages.byId(message.id()))).isPresent();
    }

    @Test
    void whatATransactionCanNotSeeItDoesNotDelete() {
        assertThatThrownBy(() ->
                        botkit.inTransaction(TransactionOptions.defaults().isolation(Isolation.REPEATABLE_READ), tx -> {
                            assertThat(tx.count(Messages.ofConversation(talk.id())))
                                    .isEqualTo(1);
                            insertFromElsewhere();
                            return tx.deleteCascading(Chatbots.byId(bot.id()));
                        }))
                .isInstanceOf(RetryableException.class);

        assertThat(botkit.count(Messages.ofConversation(talk.id()))).isEqualTo(2);
    }

    private void insertFromElsewhere() {
        CompletableFuture.runAsync(() -> given.message(talk, MessageRole.USER, "Unseen"))
                .join();
    }
}
