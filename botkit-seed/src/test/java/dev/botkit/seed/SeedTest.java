package dev.botkit.seed;

import static dev.botkit.db.Tables.ANALYTICS;
import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.CONVERSATIONS;
import static dev.botkit.db.Tables.MESSAGES;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.db.NewActivityLog;
import dev.botkit.db.NewAnalytics;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewConversation;
import dev.botkit.db.NewDocument;
import dev.botkit.db.NewMessage;
import dev.botkit.db.NewTeam;
import dev.botkit.db.NewTeamMember;
import dev.botkit.db.NewUser;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.MessageRole;
import dev.botkit.type.SourceType;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@PostgresTest(isolation = Isolation.METHOD)
class SeedTest {

    private Botkit botkit;

    @BeforeEach
    void connect(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
    }

    private static Map<String, Long> byName(Seeded seeded) {
        Map<String, Long> byName = new TreeMap<>();
        seeded.byTable().forEach((table, rows) -> byName.put(table.getName(), rows));
        return byName;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 60})
    void whatIsPlannedIsInsertedAndCounted(int chatbots) {
        Seed seed = Seed.of(chatbots);

        Seeded seeded = seed.into(botkit);

        assertThat(byName(seeded)).isEqualTo(Given.counts(botkit));
        assertThat(seeded.total()).isEqualTo(seed.rows());
        assertThat(seeded.count(CHATBOTS)).isEqualTo(chatbots);
        assertThat(seeded.count(MESSAGES)).isEqualTo(100L * chatbots);
        assertThat(seeded)
                .hasToString(seeded.byTable().entrySet().stream()
                        .map(each -> each.getKey().getName() + "=" + each.getValue())
                        .collect(joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 12345", "10, 1", "10, 99", "300, 7"})
    void thereAreExactlyAsManyMessagesAsAskedFor(int chatbots, long messages) {
        Seed.of(chatbots).messages(messages).into(botkit);

        assertThat(Given.counts(botkit))
                .containsEntry("aibotkit_chatbots", (long) chatbots)
                .containsEntry("aibotkit_messages", messages);
    }

    @Test
    void withoutMessagesNobodyTalksAndNothingIsCounted() {
        Seeded seeded = Seed.of(5).messages(0).into(botkit);

        assertThat(seeded.count(MESSAGES)).isZero();
        assertThat(seeded.count(CONVERSATIONS)).isZero();
        assertThat(seeded.count(ANALYTICS)).isZero();
        assertThat(Given.counts(botkit)).containsEntry("aibotkit_conversations", 0L);
    }

    @Test
    void theDatabaseGoesOnCountingBehindTheIdsInserted() {
        Seeded seeded = Seed.of(3).messages(40).into(botkit);

        int user = botkit.insert(NewUser.of("ada@example.net")).id();
        int team = botkit.insert(NewTeam.of("Red")).id();
        long bot = botkit.insert(NewChatbot.of(user, "Support")).id();
        long talk = botkit.insert(NewConversation.of(bot, "s-1")).id();
        botkit.insert(NewTeamMember.of(user, team));
        botkit.insert(NewDocument.of(bot, "Prices", SourceType.TEXT));
        botkit.insert(NewMessage.of(talk, MessageRole.USER, "Hello"));
        botkit.insert(NewAnalytics.of(bot, LocalDate.EPOCH));
        botkit.insert(NewActivityLog.of("chatbot.created"));

        seeded.byTable()
                .forEach((table, rows) -> assertThat(Given.number(botkit, "select max(id) from " + table.getName()))
                        .as(table.getName())
                        .isEqualTo(rows + 1));
    }

    @Test
    void sequencesBeginWithOneWhereNoRowWasInserted() {
        Seed.of(1).messages(0).into(botkit);

        assertThat(botkit.insert(NewConversation.of(1, "s-1")).id()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100_001, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void anAbsurdNumberOfChatbotsIsRefused(int chatbots) {
        assertThatThrownBy(() -> Seed.of(chatbots))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Seed.of(" + chatbots + "): from 1 to 100000");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 100_000_001, Long.MAX_VALUE, Long.MIN_VALUE})
    void anAbsurdNumberOfMessagesIsRefused(long messages) {
        Seed seed = Seed.of(1);
        assertThatThrownBy(() -> seed.messages(messages))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("messages(" + messages + "): from 0 to 100000000");
    }

    @Test
    void aDayOutOfReachIsRefused() {
        Seed seed = Seed.of(1);
        assertThatThrownBy(() -> seed.today(LocalDate.MAX)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> seed.today(LocalDate.of(1969, 12, 31))).isInstanceOf(IllegalArgumentException.class);
    }
}
