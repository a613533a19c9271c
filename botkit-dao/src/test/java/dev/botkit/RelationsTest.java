package dev.botkit;

import static dev.botkit.db.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.db.Chatbot;
import dev.botkit.db.Conversation;
import dev.botkit.db.Document;
import dev.botkit.db.Message;
import dev.botkit.db.NewActivityLog;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewConversation;
import dev.botkit.db.NewDocument;
import dev.botkit.db.NewMessage;
import dev.botkit.db.NewUser;
import dev.botkit.db.User;
import dev.botkit.query.ActivityLogs;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Conversations;
import dev.botkit.query.Users;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.DocumentStatus;
import dev.botkit.type.MessageRole;
import dev.botkit.type.SourceType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PostgresTest
class RelationsTest {

    record Contact(Integer id, String name, String email) {}

    record Talk(Conversation conversation, List<Message> messages) {}

    record BotOverview(Chatbot bot, User owner, List<Document> documents, List<Talk> talks) {}

    record OwnerOf(Chatbot bot, Contact owner) {}

    record WithCount(User user, long chatbots) {}

    record Entry(String action, Optional<String> who) {}

    private final RecordedStatements statements = new RecordedStatements();
    private Botkit botkit;
    private User ada;
    private Chatbot support;
    private Chatbot sales;

    @BeforeEach
    void twoChatbots(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
        ada = botkit.insert(NewUser.of(UUID.randomUUID() + "@example.com").name("Ada"));
        support = botkit.insert(NewChatbot.of(ada.id(), "Support"));
        sales = botkit.insert(NewChatbot.of(ada.id(), "Sales"));
        botkit = botkit.listening(statements);
    }

    @Test
    void threeLevelsTakeOneRoundTrip() {
        Document done = botkit.insert(
                NewDocument.of(support.id(), "Prices", SourceType.TEXT).status(DocumentStatus.COMPLETED));
        botkit.insert(NewDocument.of(support.id(), "Draft", SourceType.TEXT));
        Conversation first = botkit.insert(NewConversation.of(support.id(), UUID.randomUUID() + ""));
        Conversation second = botkit.insert(NewConversation.of(support.id(), UUID.randomUUID() + ""));
        Conversation third = botkit.insert(NewConversation.of(support.id(), UUID.randomUUID() + ""));
        Message hello = botkit.insert(NewMessage.of(second.id(), MessageRole.ASSISTANT, "Hello"));
        botkit.insert(NewMessage.of(second.id(), MessageRole.USER, "Hi"));
        botkit.insert(NewMessage.of(first.id(), MessageRole.USER, "Lost"));
        statements.clear();

        List<BotOverview> overview = botkit.list(Chatbots.ownedBy(ada.id())
                .newestFirst()
                .with(
                        Chatbots.OWNER,
                        Chatbots.DOCUMENTS.of(documents -> documents.withStatus(DocumentStatus.COMPLETED)),
                        Chatbots.CONVERSATIONS.of(talks -> talks.newestFirst()
                                .limit(2)
                                .with(
                                        Conversations.MESSAGES.of(messages ->
                                                messages.oldestFirst().limit(1)),
                                        Talk::new)),
                        BotOverview::new));

        assertThat(overview)
                .containsExactly(
                        new BotOverview(sales, ada, List.of(), List.of()),
                        new BotOverview(
                                support,
                                ada,
                                List.of(done),
                                List.of(new Talk(third, List.of()), new Talk(second, List.of(hello)))));
        assertThat(statements.sql()).hasSize(1);
    }

    @Test
    void aParentIsReadIntoChosenColumns() {
        assertThat(botkit.list(Chatbots.byId(sales.id())
                        .with(
                                Chatbots.OWNER.of(user -> user.select(USERS.ID, USERS.NAME, USERS.EMAIL, Contact::new)),
                                OwnerOf::new)))
                .containsExactly(new OwnerOf(sales, new Contact(ada.id(), "Ada", ada.email())));
    }

    @Test
    void childrenAreCountedZeroIncluded() {
        User idle = botkit.insert(NewUser.of(UUID.randomUUID() + "@example.com"));
        statements.clear();

        assertThat(botkit.list(Users.all()
                        .where(USERS.ID.in(ada.id(), idle.id()))
                        .orderBy(Sort.asc(USERS.ID))
                        .with(Users.CHATBOTS.count(), WithCount::new)))
                .containsExactly(new WithCount(ada, 2), new WithCount(idle, 0));
        assertThat(statements.sql()).hasSize(1);
    }

    @Test
    void anAbsentParentIsAbsentAsAWhole() {
        botkit.insert(NewActivityLog.of("login").userId(ada.id()));
        botkit.insert(NewActivityLog.of("cleanup"));

        assertThat(botkit.list(ActivityLogs.all()
                        .with(
                                ActivityLogs.USER.of(user -> user.select(USERS.NAME, name -> name)),
                                (log, who) -> new Entry(log.action(), who))))
                .containsExactlyInAnyOrder(
                        new Entry("login", Optional.of("Ada")), new Entry("cleanup", Optional.empty()));
    }

    @Test
    void parentsAreFilteredByTheirChildren() {
        botkit.insert(NewDocument.of(support.id(), "Prices", SourceType.TEXT));
        var mine = Chatbots.ownedBy(ada.id());

        assertThat(botkit.list(mine.whereExists(Chatbots.DOCUMENTS))).containsExactly(support);
        assertThat(botkit.list(mine.whereNone(Chatbots.DOCUMENTS))).containsExactly(sales);
        assertThat(botkit.list(
                        mine.whereExists(Chatbots.DOCUMENTS, documents -> documents.withStatus(DocumentStatus.FAILED))))
                .isEmpty();
    }

    @Test
    void aPageHasItsTotalAlsoBeyondTheLast() {
        var mine = Chatbots.ownedBy(ada.id()).newestFirst();
        statements.clear();

        assertThat(botkit.page(mine, PageRequest.of(1, 1))).isEqualTo(new Page<>(List.of(sales), 2, 1, 1));
        assertThat(botkit.page(mine, PageRequest.of(9, 1))).isEqualTo(new Page<>(List.of(), 2, 9, 1));
        assertThat(statements.sql()).hasSize(2);
    }

    @Test
    void scrollingGoesThereAndBack() {
        var mine = Chatbots.ownedBy(ada.id()).newestFirst();

        CursorPage<Chatbot> head = botkit.scroll(mine, 1);
        CursorPage<Chatbot> tail = botkit.scroll(mine, 1, head.nextCursor().orElseThrow());
        CursorPage<Chatbot> back = botkit.scroll(mine, 1, tail.previousCursor().orElseThrow());

        assertThat(head.rows()).containsExactly(sales);
        assertThat(tail.rows()).containsExactly(support);
        assertThat(tail.hasNext()).isFalse();
        assertThat(back).isEqualTo(head);
    }
}
