package dev.botkit.demo.pattern;

import static dev.botkit.db.Tables.ACTIVITY_LOGS;
import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.json.JsonColumn.json;
import static java.util.Objects.requireNonNull;

import dev.botkit.Botkit;
import dev.botkit.Patch;
import dev.botkit.db.ActivityLog;
import dev.botkit.db.Chatbot;
import dev.botkit.demo.sample.Sample;
import dev.botkit.json.JsonObject;
import dev.botkit.query.ActivityLogs;
import dev.botkit.query.Chatbots;
import dev.botkit.type.ChatbotStyle;
import dev.botkit.type.ChatbotStyle.Position;
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

    @Pattern(
            value = "Ask for a property: its name and its type are checked by the compiler",
            show = {"id", "name", "style"})
    public List<Chatbot> property() {
        return botkit.list(Chatbots.all()
                .where(json(CHATBOTS.STYLE).at(ChatbotStyle.POSITION).eq(Position.LEFT)));
    }

    @Pattern(value = "Read, modify, write: what a newer version stored there stays", roundTrips = 2)
    public @Nullable ChatbotStyle readModifyWrite() {
        ChatbotStyle style =
                requireNonNull(botkit.get(Chatbots.byId(sample.sales())).style());
        return botkit.updateReturning(
                        Chatbots.byId(sample.sales()).select(CHATBOTS.STYLE, changed -> changed),
                        Patch.of(CHATBOTS).set(CHATBOTS.STYLE, style.withPrimaryColor("#b3261e")))
                .getFirst();
    }

    @Pattern(
            value = "A document without a type of its own, asked by what it contains",
            show = {"id", "userId", "action", "meta"})
    public List<ActivityLog> contains() {
        JsonObject pro = JsonObject.of(Map.of("plan", "pro"));
        return botkit.list(ActivityLogs.ofTeam(sample.team())
                .where(json(ACTIVITY_LOGS.META).contains(pro)));
    }
}
