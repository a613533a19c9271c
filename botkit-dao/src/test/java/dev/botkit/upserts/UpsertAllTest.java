package dev.botkit.upserts;

import static dev.botkit.Upserted.Outcome.INSERTED;
import static dev.botkit.Upserted.Outcome.UNCHANGED;
import static dev.botkit.Upserted.Outcome.UPDATED;
import static dev.botkit.db.Keys.CHATBOTS_USER_ID_NAME;
import static dev.botkit.db.Keys.CONVERSATIONS_SESSION_ID;
import static dev.botkit.db.Keys.USERS_EMAIL;
import static dev.botkit.db.Tables.CONVERSATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.botkit.Botkit;
import dev.botkit.Upsert;
import dev.botkit.Upserted;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Conversation;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewConversation;
import dev.botkit.db.NewUser;
import dev.botkit.db.tables.records.ConversationsRecord;
import dev.botkit.error.UniqueViolationException;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Conversations;
import dev.botkit.query.Users;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import dev.botkit.wire.RoundTrips;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Many rows in a call. */
@PostgresTest(isolation = Isolation.METHOD)
class UpsertAllTest {

    private static final Upsert<ConversationsRecord> REPLACING = Upsert.on(CONVERSATIONS_SESSION_ID);

    /** All ways, that which writes each row among them. */
    static final List<Upsert<ConversationsRecord>> WAYS =
            List.of(REPLACING, REPLACING.replacing(CONVERSATIONS.TITLE), REPLACING.ifDifferent(), REPLACING.keeping());

    private RoundTrips roundTrips;
    private Botkit botkit;
    private int userId;
    private long botId;

    @BeforeEach
    void aChatbot(TestDatabase database) throws Exception {
        roundTrips = new RoundTrips(database);
        botkit = roundTrips.botkit();
        userId = botkit.insert(NewUser.of("ada@example.org").id(1)).id();
        botId = botkit.insert(NewChatbot.of(userId, "Support")).id();
    }

    @AfterEach
    void close() throws Exception {
        roundTrips.close();
    }

    private NewConversation talk(String session) {
        return NewConversation.of(botId, session).title("Given");
    }

    @Test
    void noRowsNeedNoStatement() {
        assertThat(roundTrips.of(() -> assertThat(botkit.upsertAll(List.<NewConversation>of(), REPLACING))
                        .isEmpty()))
                .isZero();
    }

    @ParameterizedTest
    @FieldSource("WAYS")
    void eachRowHasItsOutcomeInTheOrderGiven(Upsert<ConversationsRecord> way) {
        Conversation same = botkit.insert(talk("same"));
        Conversation other = botkit.insert(talk("other").title("Stored"));
        boolean writesSame = way == WAYS.get(0) || way == WAYS.get(1);
        boolean writesOther = way != WAYS.get(3);

        List<Upserted<Conversation>> upserted =
                botkit.upsertAll(List.of(talk("z"), talk("other"), talk("same"), talk("a")), way);

        assertThat(upserted)
                .extracting(Upserted::outcome)
                .containsExactly(
                        INSERTED, writesOther ? UPDATED : UNCHANGED, writesSame ? UPDATED : UNCHANGED, INSERTED);
        assertThat(upserted).extracting(each -> each.row().sessionId()).containsExactly("z", "other", "same", "a");
        assertThat(upserted.get(1).row().id()).isEqualTo(other.id());
        assertThat(upserted.get(1).row().title()).isEqualTo(writesOther ? "Given" : "Stored");
        assertThat(upserted.get(2).row().updatedAt().equals(same.updatedAt())).isEqualTo(!writesSame);
        assertThat(upserted.stream().map(Upserted::row).toList())
                .containsExactlyInAnyOrderElementsOf(botkit.list(Conversations.all()));
    }

    @ParameterizedTest
    @FieldSource("WAYS")
    void oneRoundTripOrThoseOfATransactionWhereTheCommitMustWait(Upsert<ConversationsRecord> way) {
        List<NewConversation> rows = List.of(
                talk("a"), talk("b"), NewConversation.of(botId, "c").title("C").id(7));
        int transaction = roundTrips.of(() -> botkit.inTransaction(tx -> tx.upsert(talk("d"), REPLACING)));

        assertThat(roundTrips.of(() -> botkit.upsertAll(rows, way))).isEqualTo(way == WAYS.get(3) ? transaction : 1);
    }

    @Test
    void rowsThatSetDifferentColumnsKeepTheirDefaultsAndTheRest() {
        Chatbot before = botkit.upsert(NewChatbot.of(userId, "B").description("Helps"), CHATBOTS_USER_ID_NAME)
                .row();
        List<Upserted<Chatbot>> upserted = botkit.upsertAll(
                List.of(
                        NewChatbot.of(userId, "C").active(true),
                        NewChatbot.of(userId, "B").active(true),
                        NewChatbot.of(userId, "A").description("Sells"),
                        NewChatbot.of(userId, "Support")),
                CHATBOTS_USER_ID_NAME);

        assertThat(upserted).extracting(Upserted::outcome).containsExactly(INSERTED, UPDATED, INSERTED, UNCHANGED);
        assertThat(upserted)
                .extracting(
                        each -> each.row().name(),
                        each -> each.row().active(),
                        each -> each.row().description())
                .containsExactly(
                        tuple("C", true, null),
                        tuple("B", true, "Helps"),
                        tuple("A", false, "Sells"),
                        tuple("Support", false, null));
        assertThat(upserted.get(1).row().id()).isEqualTo(before.id());
    }

    @Test
    void anyNumberOfRowsInAnyOrder() {
        List<NewConversation> rows = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            rows.add(talk("session " + i));
        }
        Collections.shuffle(rows, new Random(7));
        botkit.upsertAll(rows.subList(0, 10_000), REPLACING);

        List<Upserted<Conversation>> upserted = roundTrips.once(() -> botkit.upsertAll(rows, REPLACING.ifDifferent()));

        assertThat(upserted.stream().map(each -> each.row().sessionId()).toList())
                .isEqualTo(rows.stream().map(row -> row.value(2)).toList());
        assertThat(upserted.subList(0, 10_000)).allMatch(each -> each.outcome() == UNCHANGED);
        assertThat(upserted.subList(10_000, 40_000)).allMatch(each -> each.outcome() == INSERTED);
    }

    @Test
    void anotherKeyOfTheTableIsNamedAndNothingIsWritten() {
        List<NewUser> rows = List.of(
                NewUser.of("new@example.org").id(2),
                NewUser.of("bob@example.org").id(1));

        assertThatThrownBy(() -> botkit.upsertAll(rows, USERS_EMAIL))
                .isInstanceOfSatisfying(UniqueViolationException.class, e -> {
                    assertThat(e.constraint()).isEqualTo("users_pk");
                    assertThat(e.columns()).containsExactly("id");
                    assertThat(e.getMessage()).doesNotContain("bob");
                });
        assertThat(botkit.list(Users.all())).hasSize(1);
    }

    @Test
    void inATransactionAllIsUndoneWithIt() {
        assertThatThrownBy(() -> botkit.inTransaction(tx -> {
                    tx.upsertAll(
                            List.of(NewChatbot.of(userId, "A"), NewChatbot.of(userId, "B")), CHATBOTS_USER_ID_NAME);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThat(botkit.list(Chatbots.all())).hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("WAYS")
    void rowsThatATriggerKeepsOutAreNotTakenForOthers(Upsert<ConversationsRecord> way) {
        botkit.jooq().execute("""
                create function keep_out() returns trigger language plpgsql as 'begin return null; end';
                create trigger keep_out before insert on aibotkit_conversations
                  for each row when (new.session_id = 'b') execute function keep_out()""");
        List<NewConversation> rows = List.of(talk("a"), talk("b"), talk("c"));

        assertThatThrownBy(() -> botkit.upsertAll(rows, way))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a trigger");
        assertThatThrownBy(() -> botkit.insertAll(rows.subList(1, 2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Of 1 rows sent to aibotkit_conversations, 0 came back");
    }
}
