package dev.botkit.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewConversation;
import dev.botkit.db.NewTeam;
import dev.botkit.db.NewUser;
import dev.botkit.error.StatementException;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.ChatbotStyle;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What holds for every insert type; the foreign tables show what of it needs tables that Botkit doesn't have. */
class NewRowTest {

    private final NewChatbot bot = NewChatbot.of(1, "Support");

    @Test
    void anInsertKnowsWhichColumnsAreSet() {
        assertThat(bot.assigned().stream()).containsExactly(1, 2);
        assertThat(bot.description(null).assigned().stream()).containsExactly(1, 2, 3);
        assertThat(bot.description(null).value(3)).isNull();
        assertThatThrownBy(() -> bot.value(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("description is not set.");
    }

    @Test
    void unsetAndNullAreDifferentInserts() {
        assertThat(bot.description(null)).isNotEqualTo(bot);
        assertThat(bot.description(null)).isEqualTo(bot.description(null)).hasSameHashCodeAs(bot.description(null));
    }

    @Test
    void insertsOfTheSameValuesAreEqualWhateverTheOrder() {
        ChatbotStyle style = ChatbotStyle.of("#008858");

        assertThat(bot.active(true).style(style))
                .isEqualTo(NewChatbot.of(1, "Support")
                        .style(ChatbotStyle.of("#008858"))
                        .active(true));
        assertThat(bot.active(true)).isNotEqualTo(bot.active(false));
        assertThat((Object) NewTeam.of("Support")).isNotEqualTo(NewUser.of("Support"));
    }

    @Test
    void eachStepIsACopy() {
        NewChatbot active = bot.active(true);

        assertThat(active).isNotSameAs(bot).isNotEqualTo(bot);
        assertThat(bot).isEqualTo(NewChatbot.of(1, "Support"));
    }

    @Test
    void everyStepOfEveryInsertTypeReturnsThatType() {
        List<Method> steps = Stream.of(NewChatbot.class, NewUser.class, NewTeam.class, NewConversation.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .toList();

        assertThat(steps)
                .hasSizeGreaterThan(25)
                .allSatisfy(step -> assertThat(step.getReturnType()).isEqualTo(step.getDeclaringClass()));
    }

    @Test
    void aTextOfAnInsertNamesColumnsAndShowsNoValue() {
        assertThat(bot.description("a secret").style(null))
                .hasToString("NewChatbot[user_id, name, description, style]");
    }

    @Test
    void nullForAColumnThatMustNotBeNullIsRefusedAtOnce() {
        OffsetDateTime none = Optional.<OffsetDateTime>empty().orElse(null);

        assertThatThrownBy(() -> bot.createdAt(none))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("aibotkit_chatbots.created_at is NOT NULL: give a value, or leave the column unset if it"
                        + " has a default.");
        assertThatThrownBy(() -> NewUser.of(Optional.<String>empty().orElse(null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("users.email");
    }

    @PostgresTest(isolation = Isolation.METHOD)
    @Nested
    class OnAServer {

        @Test
        void aKeyMayBeChosen(DataSource dataSource) {
            assertThat(Botkit.using(dataSource)
                            .insert(NewTeam.of("Ours").id(4711))
                            .id())
                    .isEqualTo(4711);
        }

        @Test
        void anInsertIsAValueAndMayBeInsertedTwice(DataSource dataSource) {
            NewTeam team = NewTeam.of("Ours");
            Botkit botkit = Botkit.using(dataSource);

            assertThat(botkit.insert(team).id())
                    .isNotEqualTo(botkit.insert(team).id());
        }

        @Test
        void whatTheDatabaseRefusesIsNamedWithoutItsValues(DataSource dataSource) {
            NewChatbot orphan = NewChatbot.of(-1, "a secret");

            assertThatThrownBy(() -> Botkit.using(dataSource).insert(orphan))
                    .isInstanceOf(StatementException.class)
                    .hasMessageNotContaining("a secret")
                    .extracting(error -> ((StatementException) error).sqlState())
                    .isEqualTo(Optional.of("23503"));
        }
    }
}
