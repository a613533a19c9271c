package dev.botkit.together;

import static dev.botkit.type.MessageRole.ASSISTANT;
import static dev.botkit.type.MessageRole.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.botkit.Botkit;
import dev.botkit.Inserted;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Conversation;
import dev.botkit.db.Message;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewConversation;
import dev.botkit.db.NewMessage;
import dev.botkit.db.NewTeam;
import dev.botkit.db.NewTeamMember;
import dev.botkit.db.NewUser;
import dev.botkit.db.TeamMember;
import dev.botkit.error.CheckViolationException;
import dev.botkit.error.ForeignKeyViolationException;
import dev.botkit.error.UniqueViolationException;
import dev.botkit.mapping.NewRow;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Conversations;
import dev.botkit.query.Messages;
import dev.botkit.query.TeamMembers;
import dev.botkit.query.Users;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import dev.botkit.type.ChatbotStyle;
import dev.botkit.type.Role;
import dev.botkit.wire.RoundTrips;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PostgresTest(isolation = Isolation.METHOD)
class InsertTogetherTest {

    private Botkit botkit;
    private int userId;

    @BeforeEach
    void aUser(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
        userId = botkit.insert(NewUser.of("ada@example.com")).id();
    }

    @Test
    void aChatbotItsConversationAndAWelcomeTakeOneRoundTrip(TestDatabase database) throws Exception {
        NewChatbot bot = NewChatbot.of(userId, "Support").style(ChatbotStyle.of("#008858"));
        NewConversation talk = NewConversation.of(bot, "s-1");
        NewMessage hello = NewMessage.of(talk, ASSISTANT, "Hello! How can I help you?");

        Inserted rows;
        try (RoundTrips wire = new RoundTrips(database)) {
            Botkit watched = wire.botkit();
            rows = wire.once(() -> watched.insertTogether(bot, talk, hello));
        }

        Chatbot stored = rows.get(bot);
        Conversation conversation = rows.get(talk);
        Message message = rows.get(hello);
        assertThat(botkit.list(Chatbots.all())).containsExactly(stored);
        assertThat(botkit.list(Conversations.all())).containsExactly(conversation);
        assertThat(botkit.list(Messages.all())).containsExactly(message);
        assertThat(stored.style()).isEqualTo(ChatbotStyle.of("#008858"));
        assertThat(stored.active()).as("a DEFAULT").isFalse();
        assertThat(conversation.chatbotId()).isEqualTo(stored.id());
        assertThat(message.conversationId()).isEqualTo(conversation.id());
        assertThat(message.content()).isEqualTo("Hello! How can I help you?");
    }

    @Test
    void theOrderInWhichTheyAreGivenIsOfNoConsequence() {
        NewChatbot bot = NewChatbot.of(userId, "Support");
        NewConversation talk = NewConversation.of(bot, "s-1");
        NewMessage hello = NewMessage.of(talk, ASSISTANT, "Hello!");

        Inserted rows = botkit.insertTogether(hello, bot, talk);

        assertThat(rows.get(hello).conversationId()).isEqualTo(rows.get(talk).id());
        assertThat(rows.get(talk).chatbotId()).isEqualTo(rows.get(bot).id());
    }

    @Test
    void aParentMayHaveSeveralChildrenAndAChildSeveralParents() {
        NewUser grace = NewUser.of("grace@example.com");
        NewTeam red = NewTeam.of("Red");
        NewTeam blue = NewTeam.of("Blue");
        NewTeamMember inRed = NewTeamMember.of(grace, red).role(Role.OWNER);
        NewTeamMember inBlue = NewTeamMember.of(grace, blue);
        NewTeamMember adaInBlue = NewTeamMember.of(userId, blue);

        Inserted rows = botkit.insertTogether(inRed, inBlue, adaInBlue, red, blue, grace);

        assertThat(botkit.list(TeamMembers.all()))
                .containsExactlyInAnyOrder(rows.get(inRed), rows.get(inBlue), rows.get(adaInBlue))
                .extracting(TeamMember::userId, TeamMember::teamId, TeamMember::role)
                .containsExactlyInAnyOrder(
                        tuple(rows.get(grace).id(), rows.get(red).id(), Role.OWNER),
                        tuple(rows.get(grace).id(), rows.get(blue).id(), Role.MEMBER),
                        tuple(userId, rows.get(blue).id(), Role.MEMBER));
    }

    @Test
    void equalValuesAreRowsOfTheirOwn() {
        NewChatbot bot = NewChatbot.of(userId, "Support");
        NewConversation talk = NewConversation.of(bot, "s-1");
        NewMessage one = NewMessage.of(talk, USER, "Anybody there?");
        NewMessage two = NewMessage.of(talk, USER, "Anybody there?");
        assertThat(one).isEqualTo(two);

        Inserted rows = botkit.insertTogether(bot, talk, one, two);

        assertThat(rows.get(one).id()).isNotEqualTo(rows.get(two).id());
        assertThat(botkit.list(Messages.all())).containsExactlyInAnyOrder(rows.get(one), rows.get(two));
    }

    @Test
    void fiftyRowsAreOneStatementToo() {
        NewChatbot bot = NewChatbot.of(userId, "Support");
        List<NewConversation> talks = IntStream.range(0, 49)
                .mapToObj(i -> NewConversation.of(bot, "s-" + i))
                .toList();
        List<NewRow<?, ?>> all = new ArrayList<>(talks);
        all.add(bot);

        Inserted rows = botkit.insertTogether(all);

        assertThat(botkit.list(Conversations.ofChatbot(rows.get(bot).id())))
                .containsExactlyInAnyOrderElementsOf(
                        talks.stream().map(rows::get).toList());
        assertThat(talks)
                .allSatisfy(talk -> assertThat(rows.get(talk).sessionId()).isEqualTo("s-" + talks.indexOf(talk)));
        all.add(NewConversation.of(bot, "one too many"));
        assertThatThrownBy(() -> botkit.insertTogether(all))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("51 rows: from 1 to 50");
    }

    @Test
    void aBrokenChildLeavesNoParent() {
        NewChatbot bot = NewChatbot.of(userId, "Support");
        NewConversation talk = NewConversation.of(bot, "s-1");
        NewConversation same = NewConversation.of(bot, "s-1");

        assertThatThrownBy(() -> botkit.insertTogether(bot, talk, same))
                .isInstanceOfSatisfying(
                        UniqueViolationException.class,
                        e -> assertThat(e.columns()).containsExactly("session_id"));
        assertThatThrownBy(() -> botkit.insertTogether(NewChatbot.of(-1, "Support")))
                .isInstanceOf(ForeignKeyViolationException.class);
        assertThat(botkit.count(Chatbots.all())).isZero();
        assertThat(botkit.count(Conversations.all())).isZero();
    }

    @Test
    void foreignKeysThatAreCheckedAtTheEndOfTheTransactionHoldToo() {
        botkit.jooq()
                .execute("alter table aibotkit_conversations"
                        + " alter constraint conversations_chatbot_fk deferrable initially deferred");
        NewChatbot bot = NewChatbot.of(userId, "Support");
        NewConversation talk = NewConversation.of(bot, "s-1");

        Inserted rows = botkit.insertTogether(bot, talk);

        assertThat(botkit.get(Conversations.all())).isEqualTo(rows.get(talk));
    }

    @Test
    void aTransactionHoldsThemWithWhatElseItDoes() {
        NewUser grace = NewUser.of("grace@example.com");
        NewTeam red = NewTeam.of("Red");
        NewTeamMember member = NewTeamMember.of(grace, red);
        IllegalStateException thrown = new IllegalStateException("mine");

        assertThatThrownBy(() -> botkit.inTransaction(tx -> {
                    Inserted rows = tx.insertTogether(grace, red, member);
                    assertThat(tx.get(TeamMembers.all())).isEqualTo(rows.get(member));
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(botkit.list(TeamMembers.all())).isEmpty();

        Inserted kept = botkit.inTransaction(tx -> tx.insertTogether(grace, red, member));
        assertThat(botkit.list(TeamMembers.all())).containsExactly(kept.get(member));
        assertThat(botkit.get(Users.byId(kept.get(grace).id()))).isEqualTo(kept.get(grace));
    }

    @Test
    void aTriggerThatLeavesARowOutIsNotPassedOverInSilence() {
        botkit.jooq().execute("create function nothing() returns trigger language plpgsql as 'begin return null; end'");
        botkit.jooq().execute("create trigger t before insert on teams for each row execute function nothing()");

        assertThatThrownBy(() -> botkit.insertTogether(NewUser.of("grace@example.com"), NewTeam.of("Red")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("teams");
        assertThatThrownBy(() -> botkit.insertTogether(NewTeam.of("Red")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("teams");
    }

    @Test
    void checksOfTheDatabaseAreTyped() {
        NewChatbot bot = NewChatbot.of(userId, "Support");
        botkit.jooq().execute("alter table aibotkit_conversations add constraint short check (length(session_id) < 3)");

        assertThatThrownBy(() -> botkit.insertTogether(bot, NewConversation.of(bot, "s-1")))
                .isInstanceOfSatisfying(
                        CheckViolationException.class,
                        e -> assertThat(e.constraint()).isEqualTo("short"));
    }
}
