package dev.botkit.demo.pattern;

import static dev.botkit.db.Tables.ANALYTICS;
import static dev.botkit.db.Tables.CHATBOTS;

import dev.botkit.Botkit;
import dev.botkit.Upsert;
import dev.botkit.Upserted;
import dev.botkit.db.Analytics;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Keys;
import dev.botkit.db.NewAnalytics;
import dev.botkit.db.NewChatbot;
import dev.botkit.demo.sample.Sample;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;

/** Insert or update, by a unique key of the table. */
public record Upserts(Botkit botkit, Sample sample) implements Chapter {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Override
    public String title() {
        return "Upserts";
    }

    @Pattern("The row is there: it gets the values that are set")
    public Upserted<Chatbot> upsert() {
        return botkit.upsert(
                NewChatbot.of(sample.ada(), "Support").description("Answers everything"), Keys.CHATBOTS_USER_ID_NAME);
    }

    @Pattern(value = "Counters: what is stored and what is given, added up by the server")
    public List<Upserted<Analytics>> counters() {
        return botkit.upsertAll(
                List.of(
                        NewAnalytics.of(sample.support(), DAY).messageCount(3),
                        NewAnalytics.of(sample.sales(), DAY).messageCount(5)),
                Upsert.on(Keys.ANALYTICS_CHATBOT_ID_DATE).computing(ANALYTICS.MESSAGE_COUNT, Field::plus));
    }

    @Pattern("Insert what isn't there, keep what is: each row says which")
    public List<Upserted<Chatbot>> keeping() {
        return botkit.upsertAll(
                List.of(NewChatbot.of(sample.ada(), "Support"), NewChatbot.of(sample.ada(), "Billing")),
                Upsert.on(Keys.CHATBOTS_USER_ID_NAME).keeping());
    }

    @Pattern("By id, but nobody else's row: the condition guards the one that is there")
    public Upserted<Chatbot> guarded() {
        return botkit.upsert(
                NewChatbot.of(sample.ada(), "Sales assistant").id(sample.sales()),
                Upsert.on(Keys.CHATBOTS_PK).onlyWhere(CHATBOTS.USER_ID.eq(sample.ada())));
    }
}
