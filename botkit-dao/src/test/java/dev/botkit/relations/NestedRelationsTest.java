package dev.botkit.relations;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.MESSAGES;
import static dev.botkit.db.Tables.USERS;
import static dev.botkit.type.MessageRole.ASSISTANT;
import static dev.botkit.type.MessageRole.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.Botkit;
import dev.botkit.Given;
import dev.botkit.Sort;
import dev.botkit.db.ActivityLog;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Conversation;
import dev.botkit.db.NewActivityLog;
import dev.botkit.db.User;
import dev.botkit.query.ActivityLogs;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Conversations;
import dev.botkit.query.Users;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import dev.botkit.wire.RoundTrips;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relations of relations, each with its own filter, order, limit and columns. */
@PostgresTest(isolation = Isolation.METHOD)
class NestedRelationsTest {

    private RoundTrips roundTrips;
    private Botkit botkit;
    private Given given;
    private User ada;
    private User bob;
    private Chatbot support;
    private Chatbot sales;

    @BeforeEach
    void twoUsers(TestDatabase database) throws Exception {
        roundTrips = new RoundTrips(database);
        botkit = roundTrips.botkit();
        given = new Given(botkit);
        ada = given.user("Ada");
        bob = given.user("Bob");
        support = given.active(ada, "Support");
        sales = given.active(ada, "Sales");
        given.chatbot(ada, "Idle");
    }

    @AfterEach
    void close() throws Exception {
        roundTrips.close();
    }

    record UserNode(User user, List<BotNode> bots) {}

    record BotNode(String bot, List<TalkNode> talks) {}

    record TalkNode(Conversation talk, List<String> words, long messages) {}

    @Test
    void fourLevelsTakeOneRoundTrip() {
        given.conversation(support);
        Conversation second = given.conversation(support);
        Conversation third = given.conversation(support);
        given.message(second, ASSISTANT, "Hello");
        given.message(second, USER, "Hi");
        given.message(second, ASSISTANT, "How can I help?");
        given.message(second, ASSISTANT, "Are you there?");

        List<UserNode> users = roundTrips.once(() -> botkit.list(Users.all()
                .orderBy(Sort.asc(USERS.NAME))
                .with(
                        Users.CHATBOTS.of(bots -> bots.active()
                                .orderBy(Sort.desc(CHATBOTS.NAME))
                                .select(CHATBOTS.NAME, name -> name)
                                .with(
                                        Chatbots.CONVERSATIONS.of(talks -> talks.newestFirst()
                                                .limit(2)
                                                .with(
                                                        Conversations.MESSAGES.of(said -> said.saidBy(ASSISTANT)
                                                                .oldestFirst()
                                                                .limit(2)
                                                                .select(MESSAGES.CONTENT, words -> words)),
                                                        Conversations.MESSAGES.count(),
                                                        TalkNode::new)),
                                        BotNode::new)),
                        UserNode::new)));

        assertThat(users)
                .containsExactly(
                        new UserNode(
                                ada,
                                List.of(
                                        new BotNode(
                                                "Support",
                                                List.of(
                                                        new TalkNode(third, List.of(), 0),
                                                        new TalkNode(second, List.of("Hello", "How can I help?"), 4))),
                                        new BotNode("Sales", List.of()))),
                        new UserNode(bob, List.of()));
    }

    record Sibling(Chatbot bot, OwnerNode owner) {}

    record OwnerNode(User owner, List<String> bots, long all) {}

    @Test
    void upToTheParentAndDownAgain() {
        assertThat(roundTrips.once(() -> botkit.list(Chatbots.all()
                        .active()
                        .newestFirst()
                        .with(
                                Chatbots.OWNER.of(owner -> owner.with(
                                        Users.CHATBOTS.of(bots ->
                                                bots.newestFirst().limit(2).select(CHATBOTS.NAME, name -> name)),
                                        Users.CHATBOTS.count(),
                                        OwnerNode::new)),
                                Sibling::new))))
                .containsExactly(
                        new Sibling(sales, new OwnerNode(ada, List.of("Idle", "Sales"), 3)),
                        new Sibling(support, new OwnerNode(ada, List.of("Idle", "Sales"), 3)));
    }

    record Entry(String action, Optional<Long> chatbotsOfWhoDidIt) {}

    @Test
    void whatIsBelowAnAbsentParentIsAbsentWithIt() {
        ActivityLog login = botkit.insert(NewActivityLog.of("login").userId(ada.id()));
        ActivityLog cleanup = botkit.insert(NewActivityLog.of("cleanup"));

        assertThat(roundTrips.once(() -> botkit.list(ActivityLogs.all()
                        .with(
                                ActivityLogs.USER.of(user -> user.with(Users.CHATBOTS.count(), (who, count) -> count)),
                                (entry, count) -> new Entry(entry.action(), count)))))
                .containsExactlyInAnyOrder(
                        new Entry(login.action(), Optional.of(3L)), new Entry(cleanup.action(), Optional.empty()));
    }

    record Counted(Chatbot bot, long documents, long gone, long firstTen) {}

    @Test
    void countsHaveFiltersAndLimitsToo() {
        for (int i = 0; i < 12; i++) {
            given.conversation(support);
        }
        given.deletedDocument(support, "Old");

        assertThat(roundTrips.once(() -> botkit.list(Chatbots.byId(support.id())
                        .with(
                                Chatbots.DOCUMENTS.count(),
                                Chatbots.DOCUMENTS.count(documents -> documents.onlyDeleted()),
                                Chatbots.CONVERSATIONS.count(talks -> talks.limit(10)),
                                Counted::new))))
                .containsExactly(new Counted(support, 0, 1, 10));
    }

    @Test
    void rowsAreFilteredByTheirParents() {
        ActivityLog login = botkit.insert(NewActivityLog.of("login").userId(ada.id()));
        botkit.insert(NewActivityLog.of("cleanup"));
        given.chatbot(bob, "Bob's");

        assertThat(roundTrips.once(() -> botkit.list(Chatbots.all()
                        .active()
                        .whereExists(Chatbots.OWNER, owner -> owner.where(USERS.NAME.eq("Ada"))))))
                .containsExactlyInAnyOrder(support, sales);
        assertThat(roundTrips.once(() -> botkit.list(ActivityLogs.all().whereExists(ActivityLogs.USER, who -> who))))
                .containsExactly(login);
        assertThat(roundTrips.once(() -> botkit.list(Conversations.all()
                        .whereExists(
                                Conversations.CHATBOT,
                                bot -> bot.whereExists(Chatbots.OWNER, owner -> owner.where(USERS.ID.eq(ada.id())))))))
                .isEmpty();
    }
}
