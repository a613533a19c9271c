package dev.botkit.upserts;

import static dev.botkit.Upserted.Outcome.INSERTED;
import static dev.botkit.Upserted.Outcome.UNCHANGED;
import static dev.botkit.Upserted.Outcome.UPDATED;
import static dev.botkit.db.Keys.ANALYTICS_CHATBOT_ID_DATE;
import static dev.botkit.db.Keys.CHATBOTS_USER_ID_NAME;
import static dev.botkit.db.Tables.ANALYTICS;
import static dev.botkit.db.Tables.CHATBOTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.Botkit;
import dev.botkit.Upsert;
import dev.botkit.Upserted;
import dev.botkit.db.Analytics;
import dev.botkit.db.Chatbot;
import dev.botkit.db.NewAnalytics;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewUser;
import dev.botkit.db.tables.records.ChatbotsRecord;
import dev.botkit.query.Chatbots;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import dev.botkit.type.ChatbotStyle;
import dev.botkit.wire.RoundTrips;
import java.time.LocalDate;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One row at a time: what becomes of it, by the way it is upserted, each in one round trip. */
@PostgresTest(isolation = Isolation.METHOD)
class UpsertTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    private RoundTrips roundTrips;
    private Botkit botkit;
    private int userId;

    @BeforeEach
    void aUser(TestDatabase database) throws Exception {
        roundTrips = new RoundTrips(database);
        botkit = roundTrips.botkit();
        userId = botkit.insert(NewUser.of("ada@example.org")).id();
    }

    @AfterEach
    void close() throws Exception {
        roundTrips.close();
    }

    private Upserted<Chatbot> upsert(NewChatbot row, Upsert<ChatbotsRecord> how) {
        return roundTrips.once(() -> botkit.upsert(row, how));
    }

    @Test
    void aNewRowIsInserted() {
        Upserted<Chatbot> upserted =
                botkit.upsert(NewChatbot.of(userId, "Support").active(true), CHATBOTS_USER_ID_NAME);

        assertThat(upserted.outcome()).isEqualTo(INSERTED);
        assertThat(botkit.list(Chatbots.ownedBy(userId))).containsExactly(upserted.row());
    }

    @Test
    void anExistingRowGetsWhatIsSetAndKeepsTheRest() {
        Chatbot before = botkit.insert(
                NewChatbot.of(userId, "Support").description("Helps").style(ChatbotStyle.of("#008858")));

        Upserted<Chatbot> upserted =
                upsert(NewChatbot.of(userId, "Support").active(true), Upsert.on(CHATBOTS_USER_ID_NAME));

        assertThat(upserted.outcome()).isEqualTo(UPDATED);
        assertThat(upserted.row().id()).isEqualTo(before.id());
        assertThat(upserted.row().active()).isTrue();
        assertThat(upserted.row().description()).isEqualTo("Helps");
        assertThat(upserted.row().style()).isEqualTo(before.style());
        assertThat(upserted.row().updatedAt()).isAfter(before.updatedAt());
        assertThat(botkit.list(Chatbots.ownedBy(userId))).containsExactly(upserted.row());
    }

    @Test
    void aRowWithNothingButItsKeyLeavesTheExistingOneUnchanged() {
        Chatbot before = botkit.insert(NewChatbot.of(userId, "Support"));

        assertThat(upsert(NewChatbot.of(userId, "Support"), Upsert.on(CHATBOTS_USER_ID_NAME)))
                .isEqualTo(new Upserted<>(UNCHANGED, before));
    }

    @Test
    void onlyTheChosenColumnsAreReplaced() {
        botkit.insert(NewChatbot.of(userId, "Support").description("Helps"));

        Chatbot row = upsert(
                        NewChatbot.of(userId, "Support").active(true).description("Sells"),
                        Upsert.on(CHATBOTS_USER_ID_NAME).replacing(CHATBOTS.ACTIVE))
                .row();

        assertThat(row.active()).isTrue();
        assertThat(row.description()).isEqualTo("Helps");
    }

    @Test
    void aColumnIsReplacedByNullIfThatIsGiven() {
        botkit.insert(NewChatbot.of(userId, "Support").description("Helps"));

        Upserted<Chatbot> upserted =
                upsert(NewChatbot.of(userId, "Support").description(null), Upsert.on(CHATBOTS_USER_ID_NAME));

        assertThat(upserted.row().description()).isNull();
    }

    @Test
    void aCountIsAddedToTheStoredOne() {
        long bot = botkit.insert(NewChatbot.of(userId, "Support")).id();
        var adding = Upsert.on(ANALYTICS_CHATBOT_ID_DATE)
                .computing(ANALYTICS.MESSAGE_COUNT, (stored, given) -> stored.plus(given));

        Upserted<Analytics> first = botkit.upsert(NewAnalytics.of(bot, DAY).messageCount(3), adding);
        Upserted<Analytics> second = botkit.upsert(NewAnalytics.of(bot, DAY).messageCount(4), adding);
        Upserted<Analytics> unset = botkit.upsert(NewAnalytics.of(bot, DAY), adding);

        assertThat(first.outcome()).isEqualTo(INSERTED);
        assertThat(first.row().messageCount()).isEqualTo(3);
        assertThat(second.outcome()).isEqualTo(UPDATED);
        assertThat(second.row().messageCount()).isEqualTo(7);
        assertThat(unset.row().messageCount()).as("plus the DEFAULT").isEqualTo(7);
    }

    @Test
    void anyExpressionComputes() {
        botkit.insert(NewChatbot.of(userId, "Support").description("Helps"));
        var joining = Upsert.on(CHATBOTS_USER_ID_NAME)
                .keeping()
                .computing(CHATBOTS.DESCRIPTION, (stored, given) -> DSL.concat(stored, DSL.inline(", "), given));

        Upserted<Chatbot> upserted =
                upsert(NewChatbot.of(userId, "Support").active(true).description("sells"), joining);

        assertThat(upserted.row().description()).isEqualTo("Helps, sells");
        assertThat(upserted.row().active()).as("kept").isFalse();
    }

    @Test
    void anExistingRowIsKept() {
        var keeping = Upsert.on(CHATBOTS_USER_ID_NAME).keeping();

        Upserted<Chatbot> first = upsert(NewChatbot.of(userId, "Support").active(true), keeping);
        Upserted<Chatbot> second = upsert(NewChatbot.of(userId, "Support").active(false), keeping);

        assertThat(first.outcome()).isEqualTo(INSERTED);
        assertThat(second).isEqualTo(new Upserted<>(UNCHANGED, first.row()));
    }

    @Test
    void aRowThatIsTheSameAlreadyIsNotWritten() {
        var ifDifferent = Upsert.on(CHATBOTS_USER_ID_NAME).ifDifferent();
        NewChatbot row = NewChatbot.of(userId, "Support")
                .style(ChatbotStyle.of("#008858"))
                .description(null);

        Upserted<Chatbot> first = upsert(row, ifDifferent);
        Upserted<Chatbot> same = upsert(row, ifDifferent);
        Upserted<Chatbot> other = upsert(row.description("Helps"), ifDifferent);

        assertThat(first.outcome()).isEqualTo(INSERTED);
        assertThat(same).isEqualTo(new Upserted<>(UNCHANGED, first.row()));
        assertThat(other.outcome()).isEqualTo(UPDATED);
        assertThat(other.row().updatedAt()).isAfter(first.row().updatedAt());
    }

    @Test
    void aRowMarkedAsDeletedIsFoundAndStaysMarked() {
        Chatbot before = botkit.insert(NewChatbot.of(userId, "Support"));
        botkit.upsert(NewChatbot.of(userId, "Support").deletedAt(before.createdAt()), CHATBOTS_USER_ID_NAME);

        Upserted<Chatbot> marked =
                upsert(NewChatbot.of(userId, "Support").active(true), Upsert.on(CHATBOTS_USER_ID_NAME));
        Upserted<Chatbot> restored =
                upsert(NewChatbot.of(userId, "Support").deletedAt(null), Upsert.on(CHATBOTS_USER_ID_NAME));

        assertThat(marked.outcome()).isEqualTo(UPDATED);
        assertThat(marked.row().deletedAt()).isEqualTo(before.createdAt());
        assertThat(restored.row().deletedAt()).isNull();
        assertThat(restored.row().id()).isEqualTo(before.id());
    }

    @Test
    void whatTheSameTransactionInsertedOrUpdatedIsUpdated() {
        var outcomes = botkit.inTransaction(tx -> {
            NewChatbot row = NewChatbot.of(userId, "Support").active(true);
            return List.of(
                    tx.upsert(row, CHATBOTS_USER_ID_NAME).outcome(),
                    tx.upsert(row, CHATBOTS_USER_ID_NAME).outcome(),
                    tx.inSavepoint(
                            inner -> inner.upsert(row, CHATBOTS_USER_ID_NAME).outcome()),
                    tx.upsert(row, CHATBOTS_USER_ID_NAME).outcome());
        });

        assertThat(outcomes).containsExactly(INSERTED, UPDATED, UPDATED, UPDATED);
    }
}
