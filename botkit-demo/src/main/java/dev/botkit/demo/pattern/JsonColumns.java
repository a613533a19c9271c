package dev.botkit.demo.pattern;

import static dev.botkit.db.Tables.ACTIVITY_LOGS;
import static dev.botkit.db.Tables.CHATBOTS;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import dev.botkit.Botkit;
import dev.botkit.db.ActivityLog;
import dev.botkit.db.Chatbot;
import dev.botkit.demo.sample.Sample;
import dev.botkit.json.JsonObject;
import dev.botkit.query.ActivityLogs;
import dev.botkit.query.Chatbots;
import dev.botkit.type.ChatbotStyle;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSONB documents as Java types. */
public record JsonColumns(Botkit botkit, Sample sample) implements Chapter {

    @Override
    public String title() {
        return "JSONB";
    }

    @Pattern("A document is a Java record")
    public @Nullable ChatbotStyle typed() {
        Chatbot bot = botkit.get(Chatbots.byId(sample.support()));
        return bot.style();
    }

    @Pattern(value = "Read, modify, write: what a newer version stored there stays", statements = 2)
    public @Nullable ChatbotStyle readModifyWrite() {
        ChatbotStyle style =
                requireNonNull(botkit.get(Chatbots.byId(sample.sales())).style());
        return botkit.jooq()
                .update(CHATBOTS)
                .set(CHATBOTS.STYLE, style.withPrimaryColor("#b3261e"))
                .where(CHATBOTS.ID.eq(sample.sales()))
                .returningResult(CHATBOTS.STYLE)
                .fetchSingle()
                .value1();
    }

    @Pattern(
            value = "A document without a type of its own, asked by what it contains",
            show = {"id", "userId", "action", "meta"})
    public List<ActivityLog> contains() {
        JsonObject pro = JsonObject.of(Map.of("plan", "pro"));
        return botkit.list(ActivityLogs.ofTeam(sample.team())
                .where(condition("{0} @> {1}", ACTIVITY_LOGS.META, val(pro, ACTIVITY_LOGS.META))));
    }
}
