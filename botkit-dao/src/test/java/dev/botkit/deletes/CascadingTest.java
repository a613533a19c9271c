package dev.botkit.deletes;

import static dev.botkit.db.Tables.ACTIVITY_LOGS;
import static dev.botkit.db.Tables.ANALYTICS;
import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.CONVERSATIONS;
import static dev.botkit.db.Tables.DOCUMENTS;
import static dev.botkit.db.Tables.MESSAGES;
import static dev.botkit.db.Tables.TEAM_MEMBERS;
import static dev.botkit.db.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Deleted;
import dev.botkit.Given;
import dev.botkit.Sort;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Conversation;
import dev.botkit.db.NewActivityLog;
import dev.botkit.db.NewDocument;
import dev.botkit.db.NewTeam;
import dev.botkit.db.NewTeamMember;
import dev.botkit.db.User;
import dev.botkit.error.PreviewExceededException;
import dev.botkit.query.ActivityLogs;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Conversations;
import dev.botkit.query.Documents;
import dev.botkit.query.Messages;
import dev.botkit.query.Users;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import dev.botkit.type.DocumentStatus;
import dev.botkit.type.MessageRole;
import dev.botkit.type.SourceType;
import dev.botkit.wire.RoundTrips;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PostgresTest(isolation = Isolation.METHOD)
class CascadingTest {

    private Botkit botkit;
    private Given given;
    private User ada;
    private Chatbot bot;

    /** A chatbot with two documents, one of them marked as deleted, and two conversations of three messages each. */
    @BeforeEach
    void aTree(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
        given = new Given(botkit);
        ada = given.user("Ada");
        bot = tree("Support");
        tree("Other");
    }

    private Chatbot tree(String name) {
        Chatbot root = given.chatbot(ada, name);
        given.document(root, "Prices", DocumentStatus.COMPLETED);
        given.deletedDocument(root, "Old prices");
        for (int i = 0; i < 2; i++) {
            Conversation talk = given.conversation(root);
            for (String words : List.of("Hi", "Hello", "Bye")) {
                given.message(talk, MessageRole.USER, words);
            }
        }
        return root;
    }

    @Test
    void everyTablesRowsAreDeletedAndCounted() {
        Deleted deleted = botkit.deleteCascading(Chatbots.byId(bot.id()));

        assertThat(deleted.byTable().keySet())
                .containsExactlyInAnyOrder(CHATBOTS, DOCUMENTS, CONVERSATIONS, MESSAGES, ANALYTICS)
                .startsWith(CHATBOTS);
        assertThat(deleted.count(CHATBOTS)).isEqualTo(1);
        assertThat(deleted.count(DOCUMENTS)).isEqualTo(2);
        assertThat(deleted.count(CONVERSATIONS)).isEqualTo(2);
        assertThat(deleted.count(MESSAGES)).isEqualTo(6);
        assertThat(deleted.count(ANALYTICS)).isZero();
        assertThat(deleted.total()).isEqualTo(11);
        assertThat(deleted.toString())
                .startsWith("aibotkit_chatbots=1 ")
                .contains("aibotkit_documents=2", "aibotkit_messages=6");
        assertThat(botkit.list(Chatbots.all().select(CHATBOTS.NAME, name -> name)))
                .containsExactly("Other");
        assertThat(botkit.count(Documents.all().includingDeleted())).isEqualTo(2);
        assertThat(botkit.count(Messages.all())).isEqualTo(6);
    }

    @Test
    void aPreviewShowsTheSameAndDeletesNothing() {
        Deleted preview = botkit.previewCascading(Chatbots.ownedBy(ada.id()));

        assertThat(preview.total()).isEqualTo(22);
        assertThat(botkit.count(Messages.all())).isEqualTo(12);
        assertThat(botkit.deleteCascading(Chatbots.ownedBy(ada.id()), preview)).isEqualTo(preview);
        assertThat(botkit.count(Messages.all())).isZero();
    }

    @Test
    void whereNothingMatchesAllCountsAreZero() {
        Deleted deleted = botkit.deleteCascading(Chatbots.byId(-1));

        assertThat(deleted.total()).isZero();
        assertThat(deleted.byTable()).hasSize(5);
        assertThat(deleted).isEqualTo(botkit.previewCascading(Chatbots.byId(-1)));
    }

    @Test
    void rowsWithoutAnythingBelowThemTakeOneStatement() {
        List<String> sql = new ArrayList<>();

        Deleted deleted = botkit.listening(execution -> sql.add(execution.sql()))
                .deleteCascading(Messages.all().saidBy(MessageRole.USER));

        assertThat(deleted).hasToString("aibotkit_messages=12");
        assertThat(sql).containsExactly("delete from \"aibotkit_messages\" where \"aibotkit_messages\".\"role\" = ?");
    }

    @Test
    void withALimitTheFirstGoWithWhatTheyHave() {
        var first = Chatbots.ownedBy(ada.id()).orderBy(Sort.asc(CHATBOTS.NAME)).limit(1);

        assertThat(botkit.previewCascading(first).total()).isEqualTo(11);
        assertThat(botkit.deleteCascading(first).total()).isEqualTo(11);

        assertThat(botkit.list(Chatbots.all())).containsExactly(bot);
    }

    @Test
    void whatOnlyForgetsTheRowsStays() {
        int team = botkit.insert(NewTeam.of("Support")).id();
        botkit.insert(NewTeamMember.of(ada.id(), team));
        botkit.insert(NewActivityLog.of("login").teamId(team).userId(ada.id()));

        Deleted deleted = botkit.deleteCascading(Users.byId(ada.id()));

        assertThat(deleted.count(USERS)).isEqualTo(1);
        assertThat(deleted.count(TEAM_MEMBERS)).isEqualTo(1);
        assertThat(deleted.count(CHATBOTS)).isEqualTo(2);
        assertThat(deleted.count(MESSAGES)).isEqualTo(12);
        assertThat(deleted.byTable()).doesNotContainKey(ACTIVITY_LOGS);
        assertThat(botkit.get(ActivityLogs.all()).userId()).isNull();
    }

    @Test
    void moreThanThePreviewShowedIsNotDeleted() {
        Deleted preview = botkit.previewCascading(Chatbots.byId(bot.id()));
        Conversation talk = botkit.first(Conversations.ofChatbot(bot.id())).orElseThrow();
        given.message(talk, MessageRole.USER, "Wait!");

        assertThatThrownBy(() -> botkit.deleteCascading(Chatbots.byId(bot.id()), preview))
                .isInstanceOf(PreviewExceededException.class)
                .hasMessageContaining("aibotkit_messages=6")
                .hasMessageContaining("aibotkit_messages=7");

        assertThat(botkit.previewCascading(Chatbots.byId(bot.id())).total()).isEqualTo(12);
    }

    @Test
    void lessThanThePreviewShowedIs() {
        Deleted preview = botkit.previewCascading(Chatbots.byId(bot.id()));
        botkit.delete(Documents.ofChatbot(bot.id()));

        assertThat(botkit.deleteCascading(Chatbots.byId(bot.id()), preview).total())
                .isEqualTo(10);
    }

    @Test
    void aPreviewOfOtherTablesIsRefusedAndNothingDeleted() {
        Deleted preview = botkit.previewCascading(Users.byId(ada.id()));

        assertThatThrownBy(() -> botkit.deleteCascading(Chatbots.byId(bot.id()), preview))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other tables");

        assertThat(botkit.find(Chatbots.byId(bot.id()))).isPresent();
    }

    @Test
    void insideOfATransactionOnlyTheDeleteIsUndone() {
        Deleted preview = botkit.previewCascading(Chatbots.byId(bot.id()));

        botkit.inTransaction(tx -> {
            tx.insert(NewDocument.of(bot.id(), "News", SourceType.TEXT));
            assertThatThrownBy(() -> tx.deleteCascading(Chatbots.byId(bot.id()), preview))
                    .isInstanceOf(PreviewExceededException.class);
            return "go on";
        });

        assertThat(botkit.count(Documents.ofChatbot(bot.id())))
                .as("with the news")
                .isEqualTo(2);
    }

    @Test
    void nothingOfItIsLeftOnTheConnection(TestDatabase database) throws Exception {
        try (RoundTrips trips = new RoundTrips(database)) {
            assertThat(trips.botkit().deleteCascading(Chatbots.byId(bot.id())).total())
                    .isEqualTo(11);

            try (var statement = trips.connection().createStatement();
                    var row = statement.executeQuery("select nullif(current_setting('botkit.key_1', true), '')")) {
                row.next();
                assertThat(row.getString(1)).isNull();
            }
        }
    }

    @Test
    void itTakesOneRoundTrip(TestDatabase database) throws Exception {
        try (RoundTrips trips = new RoundTrips(database)) {
            Botkit watched = trips.botkit();
            Deleted preview = trips.once(() -> watched.previewCascading(Chatbots.byId(bot.id())));

            assertThat(trips.once(() -> watched.deleteCascading(Chatbots.byId(bot.id()))))
                    .isEqualTo(preview);
            assertThat(preview.total()).isEqualTo(11);

            Connection connection = trips.connection();
            connection.setAutoCommit(false);
            watched.count(Chatbots.all()); // The driver begins the transaction.
            Deleted rest = trips.once(() -> watched.deleteCascading(Users.byId(ada.id())));
            assertThat(rest.total()).isEqualTo(12);
            connection.rollback();
            connection.setAutoCommit(true);

            assertThat(trips.of(() -> watched.deleteCascading(Users.byId(ada.id()), rest)))
                    .as("begin and delete; commit")
                    .isEqualTo(3);
        }
    }
}
