package dev.botkit;

import static dev.botkit.Sort.asc;
import static dev.botkit.Sort.desc;
import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.USERS;
import static dev.botkit.type.DocumentStatus.COMPLETED;
import static dev.botkit.type.DocumentStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.db.Chatbot;
import dev.botkit.db.Conversation;
import dev.botkit.db.Document;
import dev.botkit.db.User;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Conversations;
import dev.botkit.query.Users;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import dev.botkit.wire.RoundTrips;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an application reads, pattern by pattern; each takes one round trip, counted on the wire. */
@PostgresTest(isolation = Isolation.METHOD)
class QueryPatternsTest {

    private RoundTrips roundTrips;
    private Botkit botkit;
    private Given given;
    private User ada;
    private User bob;
    private Chatbot support;
    private Chatbot sales;

    @BeforeEach
    void adaHasTwoChatbotsAndBobNone(TestDatabase database) throws Exception {
        roundTrips = new RoundTrips(database);
        botkit = roundTrips.botkit();
        given = new Given(botkit);
        ada = given.user("Ada");
        bob = given.user("Bob");
        support = given.active(ada, "Support");
        sales = given.chatbot(ada, "Sales");
        given.deleted(ada, "Gone");
    }

    @AfterEach
    void close() throws Exception {
        roundTrips.close();
    }

    private <X> X once(Supplier<X> verb) {
        return roundTrips.once(verb);
    }

    @Test
    void selectAll() {
        List<Chatbot> all = once(() -> botkit.list(Chatbots.all()));

        assertThat(all).containsExactlyInAnyOrder(support, sales);
    }

    @Test
    void selectWithACondition() {
        assertThat(once(() -> botkit.list(Chatbots.ownedBy(ada.id())))).containsExactlyInAnyOrder(support, sales);
        assertThat(once(() -> botkit.list(Chatbots.all().where(CHATBOTS.USER_ID.eq(bob.id())))))
                .isEmpty();
    }

    record BotName(Long id, String name) {}

    @Test
    void selectChosenColumnsIntoARecord() {
        List<BotName> names = once(() ->
                botkit.list(Chatbots.ownedBy(ada.id()).newestFirst().select(CHATBOTS.ID, CHATBOTS.NAME, BotName::new)));

        assertThat(names).containsExactly(new BotName(sales.id(), "Sales"), new BotName(support.id(), "Support"));
    }

    @Test
    void selectWithSeveralConditions() {
        List<Chatbot> active = once(() -> botkit.list(Chatbots.ownedBy(ada.id()).active()));

        assertThat(active).containsExactly(support);
    }

    record BotTalks(Chatbot bot, List<Document> documents, List<Conversation> lastTen) {}

    @Test
    void findManyWithDocumentsAndTheLastTenConversations() {
        Document prices = given.document(support, "Prices", PENDING);
        List<Conversation> talks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            talks.addFirst(given.conversation(support));
        }

        List<BotTalks> bots = once(() -> botkit.list(Chatbots.ownedBy(ada.id())
                .newestFirst()
                .with(
                        Chatbots.DOCUMENTS,
                        Chatbots.CONVERSATIONS.of(all -> all.newestFirst().limit(10)),
                        BotTalks::new)));

        assertThat(bots)
                .containsExactly(
                        new BotTalks(sales, List.of(), List.of()),
                        new BotTalks(support, List.of(prices), talks.subList(0, 10)));
    }

    record Contact(Integer id, String name, String email) {}

    record BotOfContact(Chatbot bot, Contact owner, List<Document> completed) {}

    @Test
    void findOneWithColumnsOfItsUserAndItsCompletedDocuments() {
        Document prices = given.document(support, "Prices", COMPLETED);
        given.document(support, "Draft", PENDING);

        Optional<BotOfContact> bot = once(() -> botkit.find(Chatbots.byId(support.id())
                .with(
                        Chatbots.OWNER.of(user -> user.select(USERS.ID, USERS.NAME, USERS.EMAIL, Contact::new)),
                        Chatbots.DOCUMENTS.of(documents -> documents.withStatus(COMPLETED)),
                        BotOfContact::new)));

        assertThat(bot).contains(new BotOfContact(support, new Contact(ada.id(), "Ada", ada.email()), List.of(prices)));
    }

    record BotAndUser(Chatbot chatbot, User user) {}

    @Test
    void innerJoin() {
        List<BotAndUser> pairs =
                once(() -> botkit.list(Chatbots.all().newestFirst().with(Chatbots.OWNER, BotAndUser::new)));

        assertThat(pairs).containsExactly(new BotAndUser(sales, ada), new BotAndUser(support, ada));
    }

    record UserAndCount(User user, long chatbots) {}

    @Test
    void leftJoinWithACountForEachUserZeroIncluded() {
        List<UserAndCount> users = once(
                () -> botkit.list(Users.all().orderBy(asc(USERS.ID)).with(Users.CHATBOTS.count(), UserAndCount::new)));

        assertThat(users).containsExactly(new UserAndCount(ada, 2), new UserAndCount(bob, 0));
    }

    @Test
    void anyOtherJoinByJooqIntoTheSameTypes() {
        var pairs = once(() -> botkit.jooq()
                .select(CHATBOTS.fields())
                .select(USERS.EMAIL)
                .from(CHATBOTS)
                .join(USERS)
                .on(CHATBOTS.USER_ID.eq(USERS.ID))
                .where(CHATBOTS.DELETED_AT.isNull())
                .orderBy(CHATBOTS.ID)
                .fetch());

        assertThat(pairs.map(pair -> pair.into(CHATBOTS).into(Chatbot.class))).containsExactly(support, sales);
        assertThat(pairs.getValues(USERS.EMAIL)).containsOnly(ada.email());
    }

    @Test
    void aPageByNumberWithItsTotal() {
        Page<Chatbot> page = once(() -> botkit.page(Chatbots.ownedBy(ada.id()).newestFirst(), PageRequest.of(2, 1)));

        assertThat(page.rows()).containsExactly(support);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.totalPages()).isEqualTo(2);
    }

    @Test
    void aPageByCursor() {
        var mine = Chatbots.ownedBy(ada.id()).orderBy(desc(CHATBOTS.ID));

        CursorPage<Chatbot> head = once(() -> botkit.scroll(mine, 1));
        CursorPage<Chatbot> next =
                once(() -> botkit.scroll(mine, 1, head.nextCursor().orElseThrow()));

        assertThat(head.rows()).containsExactly(sales);
        assertThat(head.hasNext()).isTrue();
        assertThat(next.rows()).containsExactly(support);
        assertThat(next.hasNext()).isFalse();
    }

    record UserTree(User user, List<BotTree> bots) {}

    record BotTree(Chatbot bot, List<TalkTree> talks) {}

    record TalkTree(Conversation talk, long messages) {}

    @Test
    void threeLevelsAndACountBelowThem() {
        Conversation talk = given.conversation(support);

        List<UserTree> tree = once(() -> botkit.list(Users.byId(ada.id())
                .with(
                        Users.CHATBOTS.of(bots -> bots.newestFirst()
                                .with(
                                        Chatbots.CONVERSATIONS.of(
                                                talks -> talks.with(Conversations.MESSAGES.count(), TalkTree::new)),
                                        BotTree::new)),
                        UserTree::new)));

        assertThat(tree)
                .containsExactly(new UserTree(
                        ada,
                        List.of(new BotTree(sales, List.of()), new BotTree(support, List.of(new TalkTree(talk, 0))))));
    }
}
