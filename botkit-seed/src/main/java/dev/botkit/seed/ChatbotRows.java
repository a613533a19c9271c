package dev.botkit.seed;

import dev.botkit.db.NewChatbot;
import dev.botkit.db.Tables;
import dev.botkit.db.tables.records.ChatbotsRecord;
import dev.botkit.seed.Dice.Topic;
import dev.botkit.type.ChatbotStyle;
import dev.botkit.type.ChatbotStyle.ButtonStyle;
import dev.botkit.type.ChatbotStyle.Position;
import dev.botkit.type.MessagesTemplate;
import dev.botkit.type.MessagesTemplate.Tone;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of {@code aibotkit_chatbots}. */
record ChatbotRows(Plan plan) {

    private static final List<String> COLOURS = List.of(
            "#008858", "#1f4e8c", "#b3261e", "#6d3fb2", "#c25700", "#00677d", "#3a5f0b", "#8c1d5b", "#344054",
            "#0b57d0");
    private static final List<String> PAPER = List.of("#ffffff", "#f8f5ef", "#f2f4f7", "#fff8e7");
    private static final List<String> FONTS =
            List.of("Inter", "Georgia, serif", "Roboto", "Source Sans 3", "system-ui");

    TableRows<ChatbotsRecord> all() {
        return new TableRows<>(
                Tables.CHATBOTS, plan.bots.size(), () -> plan.bots.stream().map(this::row));
    }

    private NewChatbot row(Bot bot) {
        Dice dice = plan.dice(Topic.CHATBOT_ROW, bot.id());
        int micros = dice.below(1_000_000);
        int changed = dice.percent(50) ? Clock.after(bot.created(), Clock.DAYS - 1, dice) : bot.created();
        Words words = plan.words(bot.company(), bot.id());
        return NewChatbot.of(bot.owner().id(), bot.name())
                .id(bot.id())
                .description(dice.percent(15) ? null : bot.description().fill(words))
                .active(bot.active())
                .style(dice.percent(25) ? null : style(dice))
                .messagesTemplate(dice.percent(30) ? null : template(bot, words, dice))
                .analyticsEnabled(bot.counted())
                .deletedAt(plan.clock.atIfEver(bot.closed(), micros))
                .createdAt(plan.clock.at(bot.created(), micros))
                .updatedAt(plan.clock.at(bot.closed() == null ? changed : bot.closed(), micros));
    }

    private static ChatbotStyle style(Dice dice) {
        String primary = dice.pick(COLOURS);
        if (dice.percent(20)) {
            return ChatbotStyle.of(primary);
        }
        return new ChatbotStyle(
                primary,
                dice.pick(PAPER),
                dice.percent(80) ? Position.RIGHT : Position.LEFT,
                dice.percent(65) ? ButtonStyle.ROUND : ButtonStyle.SQUARE,
                dice.percent(40) ? dice.pick(FONTS) : null,
                Map.of());
    }

    private static MessagesTemplate template(Bot bot, Words words, Dice dice) {
        String personality = dice.percent(70) ? bot.company().trade().personality() : null;
        return new MessagesTemplate(
                dice.pick(Trades.greetings()).fill(words),
                orNull(dice.percent(80), dice.pick(Trades.fallbacks()).fill(words)),
                dice.pick(List.of(Tone.values())),
                personality,
                orNull(dice.percent(25), Names.slug(bot.company().name())),
                Map.of());
    }

    private static @Nullable String orNull(boolean isGiven, String text) {
        return isGiven ? text : null;
    }
}
