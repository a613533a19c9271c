package dev.botkit.demo.pattern;

import static dev.botkit.db.Tables.CHATBOTS;

import dev.botkit.Botkit;
import dev.botkit.Patch;
import dev.botkit.Version;
import dev.botkit.db.Chatbot;
import dev.botkit.demo.sample.Sample;
import dev.botkit.query.Chatbots;
import dev.botkit.type.ChatbotStyle;
import java.util.List;

/** A patch holds the columns to write, and nothing else is touched. */
public record Updates(Botkit botkit, Sample sample) implements Chapter {

    @Override
    public String title() {
        return "Updates";
    }

    @Pattern("Update with a condition: how many rows")
    public long update() {
        return botkit.update(Chatbots.byId(sample.support()), Patch.of(CHATBOTS).set(CHATBOTS.ACTIVE, false));
    }

    @Pattern(
            value = "Update, returning the rows",
            show = {"id", "name", "active", "updatedAt"})
    public List<Chatbot> returning() {
        return botkit.updateReturning(
                Chatbots.ownedBy(sample.ada()).inactive(), Patch.of(CHATBOTS).set(CHATBOTS.ACTIVE, true));
    }

    @Pattern("One property of a JSONB document, in place")
    public List<ChatbotStyle> oneProperty() {
        return botkit.updateReturning(
                Chatbots.byId(sample.sales()).select(CHATBOTS.STYLE, style -> style),
                Patch.of(CHATBOTS)
                        .set(CHATBOTS.STYLE, ChatbotStyle.PRIMARY_COLOR, "#008858")
                        .remove(CHATBOTS.STYLE, ChatbotStyle.FONT_FAMILY));
    }

    @Pattern(
            value = "Only if nobody changed it since it was read",
            show = {"id", "name", "updatedAt"},
            roundTrips = 2)
    public Chatbot versioned() {
        Chatbot seen = botkit.get(Chatbots.byId(sample.support()));
        return botkit.update(
                Chatbots.byId(seen.id()),
                Version.seen(CHATBOTS.UPDATED_AT, seen.updatedAt()),
                Patch.of(CHATBOTS).set(CHATBOTS.NAME, "Support desk"));
    }
}
