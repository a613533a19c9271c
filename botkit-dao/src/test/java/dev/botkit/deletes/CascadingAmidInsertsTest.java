package dev.botkit.deletes;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.CONVERSATIONS;
import static dev.botkit.db.Tables.DOCUMENTS;
import static dev.botkit.db.Tables.MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Deleted;
import dev.botkit.Given;
import dev.botkit.db.Chatbot;
import dev.botkit.db.User;
import dev.botkit.error.PreviewExceededException;
import dev.botkit.query.Chatbots;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.MessageRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * A chatbot of 1,000 conversations of 20 messages each is deleted while four threads insert messages, conversations and
 * documents below it as fast as they can. What was there before, and what the threads were told is kept, is deleted and
 * counted; nothing else is.
 */
@PostgresTest
class CascadingAmidInsertsTest {

    private static final int CONVERSATIONS_GIVEN = 1_000;
    private static final int MESSAGES_GIVEN = 20_000;

    private final List<Inserting> threads = new ArrayList<>();
    private Botkit botkit;
    private Chatbot bot;

    @BeforeEach
    void aLargeTreeAndThoseWhoInsertIntoIt(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
        Given given = new Given(botkit);
        User ada = given.user("Ada");
        bot = given.chatbot(ada, "Support");
        DSLContext jooq = botkit.jooq();
        jooq.insertInto(CONVERSATIONS, CONVERSATIONS.CHATBOT_ID, CONVERSATIONS.SESSION_ID)
                .select(DSL.select(DSL.inline(bot.id()), DSL.uuid().cast(String.class))
                        .from(DSL.generateSeries(1, CONVERSATIONS_GIVEN)))
                .execute();
        jooq.insertInto(MESSAGES, MESSAGES.CONVERSATION_ID, MESSAGES.ROLE, MESSAGES.CONTENT)
                .select(DSL.select(CONVERSATIONS.ID, DSL.inline(MessageRole.USER, MESSAGES.ROLE), DSL.inline("Hi"))
                        .from(CONVERSATIONS)
                        .crossJoin(DSL.generateSeries(1, MESSAGES_GIVEN / CONVERSATIONS_GIVEN))
                        .where(CONVERSATIONS.CHATBOT_ID.eq(bot.id())))
                .execute();
        List<Long> talks = jooq.select(CONVERSATIONS.ID)
                .from(CONVERSATIONS)
                .where(CONVERSATIONS.CHATBOT_ID.eq(bot.id()))
                .fetch(CONVERSATIONS.ID);
        for (int i = 0; i < 4; i++) {
            threads.add(Inserting.into(dataSource, bot.id(), talks, i));
        }
    }

    @AfterEach
    void nothingIsLeftOver() throws InterruptedException {
        for (Inserting thread : threads) {
            thread.stop();
        }
        DSLContext jooq = botkit.jooq();
        assertThat(jooq.fetchCount(
                        MESSAGES,
                        MESSAGES.CONVERSATION_ID.notIn(
                                DSL.select(CONVERSATIONS.ID).from(CONVERSATIONS))))
                .as("orphans")
                .isZero();
        jooq.deleteFrom(CHATBOTS).where(DSL.trueCondition()).execute();
    }

    private void letThemInsert() {
        for (Inserting thread : threads) {
            thread.awaitInserts();
        }
    }

    private void joinLosers() throws InterruptedException {
        for (Inserting thread : threads) {
            thread.awaitDefeat();
        }
    }

    @RepeatedTest(2)
    void whatIsCountedIsWhatIsGone() throws InterruptedException {
        letThemInsert();

        Deleted deleted = botkit.deleteCascading(Chatbots.byId(bot.id()));

        joinLosers();
        assertThat(deleted.count(CHATBOTS)).isEqualTo(1);
        assertThat(deleted.count(CONVERSATIONS)).isEqualTo(CONVERSATIONS_GIVEN + kept(Inserting::conversations));
        assertThat(deleted.count(MESSAGES)).isEqualTo(MESSAGES_GIVEN + kept(Inserting::messages));
        assertThat(deleted.count(DOCUMENTS)).isEqualTo(kept(Inserting::documents));
        assertThat(botkit.previewCascading(Chatbots.byId(bot.id())).total()).isZero();
    }

    @Test
    void whatIsDeletedInChunksIsCountedToo() throws InterruptedException {
        letThemInsert();
        List<Long> progress = new ArrayList<>();

        Deleted deleted = botkit.deleteInChunks(Chatbots.byId(bot.id()), 2_000, so -> progress.add(so.total()));

        joinLosers();
        assertThat(deleted.count(CONVERSATIONS)).isEqualTo(CONVERSATIONS_GIVEN + kept(Inserting::conversations));
        assertThat(deleted.count(MESSAGES)).isEqualTo(MESSAGES_GIVEN + kept(Inserting::messages));
        assertThat(deleted.count(DOCUMENTS)).isEqualTo(kept(Inserting::documents));
        assertThat(progress).hasSizeGreaterThan(10).isSorted().last().isEqualTo(deleted.total());
    }

    private long kept(ToLongFunction<Inserting> count) {
        return threads.stream().mapToLong(count).sum();
    }

    @Test
    void beyondThePreviewNothingIsDeleted() throws InterruptedException {
        Deleted preview = botkit.previewCascading(Chatbots.byId(bot.id()));
        letThemInsert();

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> botkit.deleteCascading(Chatbots.byId(bot.id()), preview))
                    .isInstanceOf(PreviewExceededException.class);
        }

        for (Inserting thread : threads) {
            thread.stop();
            assertThat(thread.isDefeated()).isFalse();
        }
        Deleted left = botkit.previewCascading(Chatbots.byId(bot.id()));
        assertThat(left.count(CONVERSATIONS)).isEqualTo(CONVERSATIONS_GIVEN + kept(Inserting::conversations));
        assertThat(left.count(MESSAGES)).isEqualTo(MESSAGES_GIVEN + kept(Inserting::messages));
        assertThat(botkit.deleteCascading(Chatbots.byId(bot.id()), left)).isEqualTo(left);
    }
}
