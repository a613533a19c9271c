package dev.botkit.upserts;

import static dev.botkit.Upserted.Outcome.INSERTED;
import static dev.botkit.Upserted.Outcome.UNCHANGED;
import static dev.botkit.Upserted.Outcome.UPDATED;
import static dev.botkit.db.Keys.CHATBOTS_PK;
import static dev.botkit.db.Tables.CHATBOTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Sort;
import dev.botkit.Upsert;
import dev.botkit.Upserted;
import dev.botkit.db.Chatbot;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewUser;
import dev.botkit.db.tables.records.ChatbotsRecord;
import dev.botkit.error.UpsertRefusedException;
import dev.botkit.query.Chatbots;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import dev.botkit.wire.RoundTrips;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** An upsert by id must not take over the row of somebody else. */
@PostgresTest(isolation = Isolation.METHOD)
class UpsertGuardTest {

    private static final int ADA = 1;
    private static final int BOB = 2;

    private static final Upsert<ChatbotsRecord> OWN = Upsert.on(CHATBOTS_PK).onlyWhere(CHATBOTS.USER_ID.eq(ADA));

    /** Each way to leave rows as they are, guarded. */
    static final List<Upsert<ChatbotsRecord>> WAYS = List.of(OWN, OWN.ifDifferent(), OWN.keeping());

    private RoundTrips roundTrips;
    private Botkit botkit;
    private Chatbot adas;
    private Chatbot bobs;

    @BeforeEach
    void twoUsersWithAChatbotEach(TestDatabase database) throws Exception {
        roundTrips = new RoundTrips(database);
        botkit = roundTrips.botkit();
        botkit.insert(NewUser.of("ada@example.org").id(ADA));
        botkit.insert(NewUser.of("bob@example.org").id(BOB));
        adas = botkit.insert(NewChatbot.of(ADA, "Support").id(101));
        bobs = botkit.insert(NewChatbot.of(BOB, "Support").id(102));
    }

    @AfterEach
    void close() throws Exception {
        roundTrips.close();
    }

    private static NewChatbot of(int owner, long id) {
        return NewChatbot.of(owner, "Taken").id(id);
    }

    private List<Chatbot> stored() {
        return botkit.list(Chatbots.all().orderBy(Sort.asc(CHATBOTS.ID)));
    }

    @ParameterizedTest
    @FieldSource("WAYS")
    void theRowOfAnotherIsRefused(Upsert<ChatbotsRecord> way) {
        roundTrips.once(() -> assertThatThrownBy(() -> botkit.upsert(of(ADA, bobs.id()), way))
                .isInstanceOf(UpsertRefusedException.class)
                .hasMessageContaining("1 of 1 rows exist in aibotkit_chatbots already"));

        assertThat(stored()).containsExactly(adas, bobs);
    }

    @ParameterizedTest
    @FieldSource("WAYS")
    void oneRefusedRowKeepsTheWholeBatchOut(Upsert<ChatbotsRecord> way) {
        List<NewChatbot> rows = List.of(
                NewChatbot.of(ADA, "New").id(1),
                of(ADA, adas.id()),
                of(ADA, bobs.id()).active(true),
                NewChatbot.of(ADA, "Other columns").id(103).description("Helps"));

        assertThatThrownBy(() -> botkit.upsertAll(rows, way))
                .isInstanceOf(UpsertRefusedException.class)
                .hasMessageContaining("1 of 4 rows");

        assertThat(stored()).containsExactly(adas, bobs);
    }

    @ParameterizedTest
    @FieldSource("WAYS")
    void aRefusalLeavesAnOpenTransactionAsItWas(Upsert<ChatbotsRecord> way) {
        List<NewChatbot> rows = List.of(NewChatbot.of(ADA, "New").id(1), of(ADA, bobs.id()));

        Chatbot kept = botkit.inTransaction(tx -> {
            Chatbot before = tx.insert(NewChatbot.of(ADA, "Before"));
            assertThatThrownBy(() -> tx.upsertAll(rows, way)).isInstanceOf(UpsertRefusedException.class);
            assertThatThrownBy(() -> tx.upsert(rows.getLast(), way)).isInstanceOf(UpsertRefusedException.class);
            return before;
        });

        assertThat(stored()).containsExactly(kept, adas, bobs);
    }

    @Test
    void theCallersOwnRowsAreWritten() {
        List<NewChatbot> rows = List.of(NewChatbot.of(ADA, "New").id(1), of(ADA, adas.id()));

        assertThat(botkit.upsertAll(rows, OWN)).extracting(Upserted::outcome).containsExactly(INSERTED, UPDATED);
        assertThat(botkit.upsertAll(rows, OWN.ifDifferent()))
                .extracting(Upserted::outcome)
                .containsExactly(UNCHANGED, UNCHANGED);
        assertThat(botkit.upsertAll(rows, OWN.keeping()))
                .extracting(Upserted::outcome)
                .containsExactly(UNCHANGED, UNCHANGED);
        assertThat(stored()).extracting(Chatbot::name).containsExactly("New", "Taken", "Support");
    }

    @Test
    void aConditionThatIsUnknownDoesNotHold() {
        Upsert<ChatbotsRecord> guarded = Upsert.on(CHATBOTS_PK).onlyWhere(CHATBOTS.ANALYTICS_ENABLED.isTrue());

        assertThatThrownBy(() -> botkit.upsert(of(ADA, adas.id()), guarded)).isInstanceOf(UpsertRefusedException.class);
        assertThatThrownBy(() -> botkit.upsert(of(ADA, adas.id()), guarded.keeping()))
                .isInstanceOf(UpsertRefusedException.class);
    }

    @Test
    void allConditionsMustHold() {
        Upsert<ChatbotsRecord> guarded = OWN.onlyWhere(CHATBOTS.NAME.in("Sales", "Other"));

        assertThatThrownBy(() -> botkit.upsert(of(ADA, adas.id()), guarded)).isInstanceOf(UpsertRefusedException.class);
    }

    @Test
    void aBatchIsLookedAtBeforeItIsKept() {
        List<NewChatbot> rows = List.of(NewChatbot.of(ADA, "New").id(1), of(ADA, adas.id()));
        int transaction = roundTrips.of(() -> botkit.inTransaction(tx -> tx.upsertAll(rows, CHATBOTS_PK)));

        assertThat(roundTrips.of(() -> botkit.upsertAll(rows, OWN)))
                .as("begin and commit")
                .isEqualTo(transaction);
        assertThat(roundTrips.of(() -> botkit.inTransaction(tx -> tx.upsertAll(rows, OWN))))
                .as("a savepoint and its release")
                .isEqualTo(transaction + 2);
    }

    @Test
    void aGuardThatIsNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Upsert.on(CHATBOTS_PK).onlyWhere(DSL.noCondition()))
                .withMessageContaining("would guard nothing");
    }
}
