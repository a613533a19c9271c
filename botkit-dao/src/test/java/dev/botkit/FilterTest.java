package dev.botkit;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.DOCUMENTS;
import static dev.botkit.db.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.db.Chatbot;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewUser;
import dev.botkit.db.User;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Documents;
import dev.botkit.query.Users;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.DocumentStatus;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PostgresTest
class FilterTest {

    private static final List<String> NAMES =
            List.of("100% Cotton", "snake_case", "back\\slash", "wow!", "it's", "plain", "a.b*c");

    private static Botkit botkit;

    @BeforeAll
    static void chatbots(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
        int user = botkit.insert(NewUser.of("ada@example.com")).id();
        NAMES.forEach(name ->
                botkit.insert(NewChatbot.of(user, name).description(name.equals("plain") ? null : "about " + name)));
    }

    private static List<String> names(Chatbots query) {
        return botkit.list(query.orderBy(Sort.asc(CHATBOTS.ID))).stream()
                .map(Chatbot::name)
                .toList();
    }

    @Test
    void aValueLongerThanItsColumnIsAmongNoneNotCutOff() {
        String longest = "x".repeat(100);
        User user = botkit.insert(NewUser.of("long@example.com").name(longest));

        assertThat(botkit.list(Users.all().where(USERS.NAME.in(longest, "other"))))
                .containsExactly(user);
        assertThat(botkit.list(Users.all().where(USERS.NAME.in(longest + "y", "other"))))
                .isEmpty();
    }

    @Test
    void anEmptyInMatchesNoRow() {
        assertThat(names(Chatbots.all().where(CHATBOTS.NAME.in(List.of())))).isEmpty();
        assertThat(names(Chatbots.all().where(CHATBOTS.NAME.in(new String[0])))).isEmpty();
        assertThat(names(Chatbots.all().where(CHATBOTS.ID.in(List.of()).or(CHATBOTS.NAME.eq("plain")))))
                .containsExactly("plain");
        assertThat(botkit.count(Chatbots.all().where(CHATBOTS.NAME.in(List.of()))))
                .isZero();
    }

    @Test
    void anEmptyNotInMatchesAllRows() {
        assertThat(names(Chatbots.all().where(CHATBOTS.NAME.notIn(List.of())))).isEqualTo(NAMES);
        assertThat(names(Chatbots.all().where(CHATBOTS.DESCRIPTION.notIn(List.of()))))
                .isEqualTo(NAMES);
        assertThat(names(Chatbots.all().where(DSL.not(CHATBOTS.NAME.in(List.of())))))
                .isEqualTo(NAMES);
    }

    @Test
    void aNullInAListMeansWhatSqlMeans() {
        assertThat(names(Chatbots.all().where(CHATBOTS.NAME.in(Arrays.asList("plain", null)))))
                .containsExactly("plain");
        assertThat(names(Chatbots.all().where(CHATBOTS.DESCRIPTION.in((String) null))))
                .isEmpty();
        assertThat(names(Chatbots.all().where(CHATBOTS.NAME.notIn(Arrays.asList("plain", null)))))
                .isEmpty();
    }

    @Test
    void aListOfClosedValuesMayHoldNullToo() {
        assertThat(botkit.list(Documents.all().where(DOCUMENTS.STATUS.in(Arrays.asList(DocumentStatus.PENDING, null)))))
                .isEmpty();
    }

    @Test
    void anyOfNoConditionsMatchesNoRow() {
        assertThat(names(Chatbots.all().whereAny(List.of()))).isEmpty();
        assertThat(names(Chatbots.all().whereAny(List.of(DSL.noCondition())))).isEmpty();
        assertThat(names(Chatbots.all().whereAny(List.of(DSL.noCondition(), CHATBOTS.NAME.eq("plain")))))
                .containsExactly("plain");
        assertThat(names(Chatbots.all().whereAny(List.of(CHATBOTS.NAME.eq("it's"), CHATBOTS.NAME.eq("plain")))))
                .containsExactly("it's", "plain");
    }

    @Test
    void anAlternativeStaysOneConditionAmongOthers() {
        assertThat(names(Chatbots.all()
                        .where(CHATBOTS.NAME.eq("plain"))
                        .whereAny(List.of(CHATBOTS.NAME.eq("wow!"), CHATBOTS.NAME.eq("it's")))))
                .isEmpty();
        assertThat(names(Chatbots.all()
                        .where(CHATBOTS.NAME.eq("plain"))
                        .where(DSL.or(CHATBOTS.NAME.eq("wow!"), CHATBOTS.NAME.eq("it's")))))
                .isEmpty();
    }

    @Test
    void aConditionThatIsNoneFallsAway() {
        assertThat(names(Chatbots.all().where(DSL.noCondition()))).isEqualTo(NAMES);
        assertThat(names(Chatbots.all().where(DSL.noCondition().and(CHATBOTS.NAME.eq("plain")))))
                .containsExactly("plain");
        assertThat(botkit.sql(Chatbots.all().where(DSL.noCondition()))).doesNotContain("where true", "1 = 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "!", "'", "100%", "snake_", "k\\s", "a.b*c", ".", "*"})
    void textToContainIsTakenLiterally(String text) {
        assertThat(names(Chatbots.all().nameContaining(text)))
                .isEqualTo(NAMES.stream().filter(name -> name.contains(text)).toList())
                .isNotEmpty();
    }

    @Test
    void textToContainMayBeOfEitherCaseOrEmpty() {
        assertThat(names(Chatbots.all().nameContaining("cOTTON"))).containsExactly("100% Cotton");
        assertThat(names(Chatbots.all().nameContaining(""))).isEqualTo(NAMES);
        assertThat(names(Chatbots.all().nameContaining("%_%"))).isEmpty();
        assertThat(names(Chatbots.all().nameContaining("' or 1=1 --"))).isEmpty();
    }
}
