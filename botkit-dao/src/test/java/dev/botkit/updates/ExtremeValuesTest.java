package dev.botkit.updates;

import static dev.botkit.db.Tables.ANALYTICS;
import static dev.botkit.db.Tables.CHATBOTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.Botkit;
import dev.botkit.Given;
import dev.botkit.Patch;
import dev.botkit.db.Chatbot;
import dev.botkit.db.NewAnalytics;
import dev.botkit.query.Chatbots;
import dev.botkit.query.DailyAnalytics;
import dev.botkit.testkit.PostgresTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not refused at the edges of its range is stored as it is. */
@PostgresTest
class ExtremeValuesTest {

    private Botkit botkit;
    private Chatbot bot;

    @BeforeEach
    void aChatbot(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
        Given given = new Given(botkit);
        bot = given.chatbot(given.user("Ada"), "Support");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-4712-01-01T00:00:00Z",
                "-4712-01-01T02:00:00+02:00",
                "0000-03-01T12:00:00Z",
                "9999-12-31T23:59:59.999999Z",
                "+10000-01-01T00:00:00Z",
                "+294276-12-31T23:59:59.999999Z"
            })
    void timesAreStoredAsTheyAre(String time) {
        OffsetDateTime edge = OffsetDateTime.parse(time);

        botkit.update(Chatbots.byId(bot.id()), Patch.of(CHATBOTS).set(CHATBOTS.CREATED_AT, edge));

        assertThat(botkit.get(Chatbots.byId(bot.id())).createdAt().toInstant()).isEqualTo(edge.toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-4712-01-01", "0000-03-01", "9999-12-31", "+10000-01-01", "+5874897-12-31"})
    void datesAreStoredAsTheyAre(String date) {
        LocalDate edge = LocalDate.parse(date);
        botkit.insert(NewAnalytics.of(bot.id(), LocalDate.of(2026, 1, 1)));

        botkit.update(DailyAnalytics.ofChatbot(bot.id()), Patch.of(ANALYTICS).set(ANALYTICS.DATE, edge));

        assertThat(botkit.get(DailyAnalytics.ofChatbot(bot.id())).date()).isEqualTo(edge);
    }

    @Test
    void textsOfAsManyCharactersAsFitAreStored() {
        String longest = "\uD83D\uDE00".repeat(255);

        botkit.update(Chatbots.byId(bot.id()), Patch.of(CHATBOTS).set(CHATBOTS.NAME, longest));

        assertThat(botkit.get(Chatbots.byId(bot.id())).name()).isEqualTo(longest);
    }
}
