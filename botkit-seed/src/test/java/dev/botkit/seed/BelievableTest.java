package dev.botkit.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.Botkit;
import dev.botkit.testkit.PostgresTest;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds between the tables, asked of the database itself. */
@PostgresTest
class BelievableTest {

    private static Botkit botkit;

    @BeforeAll
    static void seed(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
        Seed.of(300).into(botkit);
    }

    static Stream<String> violations() {
        return Violations.ALL.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("violations")
    void thereIsNo(String violation) {
        assertThat(Given.number(botkit, "select count(*) from (" + Violations.ALL.get(violation) + ") found"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "users, role, 3",
        "team_members, role, 3",
        "aibotkit_chatbots, active, 2",
        "aibotkit_chatbots, style->>'position', 2",
        "aibotkit_chatbots, style->>'buttonStyle', 2",
        "aibotkit_chatbots, messages_template->>'tone', 3",
        "aibotkit_documents, source_type, 3",
        "aibotkit_documents, status, 4",
        "aibotkit_messages, role, 3"
    })
    void everyValueOccurs(String table, String column, long values) {
        assertThat(Given.number(botkit, "select count(distinct " + column + ") from " + table))
                .isEqualTo(values);
    }

    @Test
    void whatMayBeNullIsSometimes() {
        List<String> nullable = botkit.jooq()
                .fetch("select table_name || ' where ' || column_name from information_schema.columns"
                        + " where table_schema = 'public' and is_nullable = 'YES' and table_name in ('"
                        + String.join("', '", Given.TABLES) + "')")
                .into(String.class);

        assertThat(nullable).hasSizeGreaterThan(15).allSatisfy(column -> {
            assertThat(Given.number(botkit, "select count(*) from " + column + " is null"))
                    .isPositive();
            assertThat(Given.number(botkit, "select count(*) from " + column + " is not null"))
                    .isPositive();
        });
    }

    @Test
    void fewChatbotsAreBusyAndMostAreQuiet() {
        assertThat(Given.number(botkit, """
                select sum(messages) * 100 / 30000 from (
                  select count(*) as messages from aibotkit_messages m
                    join aibotkit_conversations c on c.id = conversation_id
                   group by chatbot_id order by 1 desc limit 30) busiest""")).isBetween(50L, 95L);
        assertThat(Given.number(
                        botkit,
                        "select count(*) from aibotkit_chatbots b where not exists"
                                + " (select 1 from aibotkit_conversations where chatbot_id = b.id)"))
                .isBetween(15L, 150L);
    }

    @Test
    void someUsersOwnSeveralChatbotsAndManyNone() {
        long users = Given.number(botkit, "select count(*) from users");
        assertThat(Given.number(botkit, "select count(distinct user_id) from aibotkit_chatbots"))
                .isBetween(users / 5, users * 3 / 4);
        assertThat(Given.number(
                        botkit, "select max(n) from (select count(*) n from aibotkit_chatbots group by user_id) x"))
                .isGreaterThan(5);
    }

    @Test
    void fewVisitorsComeAtNight() {
        assertThat(Given.number(
                        botkit,
                        "select count(*) * 100 / 30000 from aibotkit_messages"
                                + " where extract(hour from created_at at time zone 'UTC') < 6"))
                .isLessThan(5);
    }
}
