package dev.botkit;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.DOCUMENTS;
import static dev.botkit.type.DocumentStatus.COMPLETED;
import static dev.botkit.type.DocumentStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;

import dev.botkit.db.Chatbot;
import dev.botkit.db.Document;
import dev.botkit.db.User;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Documents;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import dev.botkit.type.DocumentStatus;
import dev.botkit.wire.RoundTrips;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an application reads no more than it needs; each takes one round trip, counted on the wire. */
@PostgresTest(isolation = Isolation.METHOD)
class PerformancePatternsTest {

    private RoundTrips roundTrips;
    private Botkit botkit;
    private User ada;
    private Chatbot support;
    private Chatbot sales;
    private Document prices;
    private Document draft;

    @BeforeEach
    void twoChatbotsOneWithDocuments(TestDatabase database) throws Exception {
        roundTrips = new RoundTrips(database);
        botkit = roundTrips.botkit();
        Given given = new Given(botkit);
        ada = given.user("Ada");
        support = given.chatbot(ada, "Support");
        sales = given.chatbot(ada, "Sales");
        prices = given.document(support, "Prices", COMPLETED);
        draft = given.document(support, "Draft", PENDING);
    }

    @AfterEach
    void close() throws Exception {
        roundTrips.close();
    }

    private <X> X once(Supplier<X> verb) {
        return roundTrips.once(verb);
    }

    record BotDocuments(Chatbot bot, List<Document> documents) {}

    @Test
    void oneRoundTripInPlaceOfOneForEachRow() {
        int onePerRow = roundTrips.of(
                () -> botkit.list(Chatbots.all()).forEach(bot -> botkit.list(Documents.ofChatbot(bot.id()))));
        List<BotDocuments> bots =
                once(() -> botkit.list(Chatbots.all().newestFirst().with(Chatbots.DOCUMENTS, BotDocuments::new)));

        assertThat(onePerRow).isEqualTo(3);
        assertThat(bots).hasSize(2);
        assertThat(bots.getFirst()).isEqualTo(new BotDocuments(sales, List.of()));
        assertThat(bots.getLast().documents()).containsExactlyInAnyOrder(prices, draft);
    }

    @Test
    void onlyTheIds() {
        List<Long> ids = once(() -> botkit.list(Chatbots.ownedBy(ada.id()).select(CHATBOTS.ID, id -> id)));

        assertThat(ids).containsExactlyInAnyOrder(support.id(), sales.id());
    }

    @Test
    void whetherThereIsOne() {
        assertThat(once(() -> botkit.exists(Chatbots.byId(support.id())))).isTrue();
        assertThat(once(() -> botkit.exists(Documents.ofChatbot(support.id())))).isTrue();
        assertThat(once(() -> botkit.exists(Documents.ofChatbot(sales.id())))).isFalse();
    }

    @Test
    void onlyThoseThatHaveOne() {
        assertThat(once(() -> botkit.list(Chatbots.all().whereExists(Chatbots.DOCUMENTS))))
                .containsExactly(support);
        assertThat(once(() -> botkit.list(Chatbots.all().whereNone(Chatbots.DOCUMENTS))))
                .containsExactly(sales);
        assertThat(once(() -> botkit.list(
                        Chatbots.all().whereExists(Chatbots.DOCUMENTS, documents -> documents.withStatus(COMPLETED)))))
                .containsExactly(support);
        assertThat(once(() -> botkit.list(Chatbots.all().whereAtLeast(2, Chatbots.DOCUMENTS))))
                .containsExactly(support);
        assertThat(once(() -> botkit.list(Chatbots.all().whereAtLeast(3, Chatbots.DOCUMENTS))))
                .isEmpty();
    }

    @Test
    void howManyThereAre() {
        assertThat(once(() -> botkit.count(Chatbots.ownedBy(ada.id())))).isEqualTo(2);
    }

    record InStatus(DocumentStatus status, int documents) {}

    @Test
    void howManyThereAreOfEach() {
        assertThat(once(() -> botkit.list(Documents.ofChatbot(support.id())
                        .select(DOCUMENTS.STATUS, count(), InStatus::new)
                        .groupBy(DOCUMENTS.STATUS))))
                .containsExactlyInAnyOrder(new InStatus(COMPLETED, 1), new InStatus(PENDING, 1));
    }

    record OfOwner(Integer owner, int chatbots) {}

    @Test
    void onlyGroupsOfSomeSize() {
        var perOwner =
                Chatbots.all().select(CHATBOTS.USER_ID, count(), OfOwner::new).groupBy(CHATBOTS.USER_ID);

        assertThat(once(() -> botkit.list(perOwner.having(count().ge(2))))).containsExactly(new OfOwner(ada.id(), 2));
        assertThat(once(() -> botkit.list(perOwner.having(count().gt(2))))).isEmpty();
        assertThat(once(() -> botkit.count(perOwner))).isEqualTo(1);
    }

    @Test
    void eachValueOnce() {
        assertThat(once(() -> botkit.list(
                        Chatbots.all().select(CHATBOTS.USER_ID, owner -> owner).distinct())))
                .containsExactly(ada.id());
    }

    @Test
    void theFirst() {
        Optional<Chatbot> newest =
                once(() -> botkit.first(Chatbots.ownedBy(ada.id()).newestFirst()));

        assertThat(newest).contains(sales);
        assertThat(once(() -> botkit.first(Chatbots.ownedBy(-1)))).isEmpty();
    }
}
