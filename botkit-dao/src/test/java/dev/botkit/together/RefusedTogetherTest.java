package dev.botkit.together;

import static dev.botkit.type.MessageRole.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Inserted;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewConversation;
import dev.botkit.db.NewMessage;
import dev.botkit.db.NewUser;
import dev.botkit.testkit.PostgresTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is refused before anything is sent. */
@PostgresTest
class RefusedTogetherTest {

    private final NewChatbot bot = NewChatbot.of(1, "a secret");
    private final NewConversation talk = NewConversation.of(bot, "s-1");
    private Botkit botkit;

    @BeforeEach
    void nothingIsSent(DataSource dataSource) {
        botkit = Botkit.using(dataSource).listening(execution -> {
            throw new AssertionError("It was sent: " + execution.sql());
        });
    }

    @Test
    void noRows() {
        assertThatThrownBy(botkit::insertTogether)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 rows: from 1 to 50");
    }

    @Test
    void aRowWhoseParentIsNotGiven() {
        assertThatThrownBy(() -> botkit.insertTogether(talk))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NewConversation[chatbot_id, session_id] refers to NewChatbot[user_id, name], which isn't"
                        + " among the rows to insert: give that very value too; each method of it returns another.");
        assertThatThrownBy(() -> botkit.insertTogether(bot.active(true), talk))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("that very value");
    }

    @Test
    void aValueThatIsGivenTwice() {
        assertThatThrownBy(() -> botkit.insertTogether(bot, talk, bot))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("NewChatbot[user_id, name] is given twice");
    }

    @Test
    void aRowThatRefersToAnotherByItself() {
        String message = "aibotkit_conversations.chatbot_id refers to a row that is yet to be inserted: give both to"
                + " insertTogether, or insert that one first and take its key.";

        assertThatThrownBy(() -> botkit.insert(talk))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> botkit.load(Stream.of(talk)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void noParentAtAll() {
        NewChatbot none = Optional.<NewChatbot>empty().orElse(null);

        assertThatThrownBy(() -> NewConversation.of(none, "s-1"))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("aibotkit_conversations.chatbot_id");
    }

    @Test
    void aStrangerIsNotAmongWhatWasInserted(DataSource dataSource) {
        NewUser ada = NewUser.of("ada@example.com");
        Inserted rows = Botkit.using(dataSource).insertTogether(ada);

        assertThatThrownBy(() -> rows.get(NewUser.of("ada@example.com")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("NewUser[email] is none of the 1 values");
    }

    @Test
    void rowsThatReferToTheSameRowAreEqualAndToRowsThatAreMerelyAlikeAreNot() {
        assertThat(talk).isEqualTo(NewConversation.of(bot, "s-1")).hasSameHashCodeAs(NewConversation.of(bot, "s-1"));
        assertThat(talk).isNotEqualTo(NewConversation.of(NewChatbot.of(1, "a secret"), "s-1"));
        assertThat(talk).isNotEqualTo(NewConversation.of(1, "s-1"));
        assertThat(talk.chatbotId(7)).isEqualTo(NewConversation.of(7, "s-1"));
        assertThat(List.of(NewMessage.of(talk, USER, "a secret").toString(), talk.toString()))
                .containsExactly(
                        "NewMessage[conversation_id, role, content]", "NewConversation[chatbot_id, session_id]");
    }
}
