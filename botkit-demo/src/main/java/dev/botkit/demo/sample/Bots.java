package dev.botkit.demo.sample;

import static dev.botkit.demo.sample.Sample.MONDAY;

import dev.botkit.Botkit;
import dev.botkit.db.NewAnalytics;
import dev.botkit.db.NewChatbot;
import dev.botkit.type.ChatbotStyle;
import dev.botkit.type.ChatbotStyle.ButtonStyle;
import dev.botkit.type.ChatbotStyle.Position;
import dev.botkit.type.MessagesTemplate;
import dev.botkit.type.MessagesTemplate.Tone;
import java.util.Map;
import tools.jackson.databind.node.StringNode;

/** Chatbots, and how much each was used. */
record Bots(long support, long sales, long careers, long oldSupport) {

    static Bots insert(Botkit botkit, People people) {
        long support = botkit.insert(NewChatbot.of(people.ada(), "Support")
                        .description("Answers questions about orders")
                        .active(true)
                        .style(new ChatbotStyle("#008858", "#ffffff", Position.RIGHT, ButtonStyle.ROUND))
                        .messagesTemplate(new MessagesTemplate(
                                "Hello! How can I help?",
                                "Let me ask a colleague.",
                                Tone.FRIENDLY,
                                "A patient barista"))
                        .createdAt(MONDAY))
                .id();
        // A later version of the widget has stored a property that this version doesn't know.
        ChatbotStyle newer = new ChatbotStyle(
                "#1f4e8c",
                "#ffffff",
                Position.LEFT,
                ButtonStyle.SQUARE,
                null,
                Map.of("shadow", StringNode.valueOf("soft")));
        long sales = botkit.insert(NewChatbot.of(people.ada(), "Sales")
                        .description("Recommends a roast")
                        .active(true)
                        .style(newer)
                        .createdAt(MONDAY.plusDays(1)))
                .id();
        botkit.insert(NewChatbot.of(people.ada(), "Onboarding").createdAt(MONDAY.plusDays(2)));
        long oldSupport = botkit.insert(NewChatbot.of(people.ada(), "Support 2024")
                        .deletedAt(MONDAY)
                        .createdAt(MONDAY.minusYears(2)))
                .id();
        long careers = botkit.insert(NewChatbot.of(people.ben(), "Careers")
                        .description("Knows all open jobs")
                        .active(true)
                        .createdAt(MONDAY.plusDays(3)))
                .id();
        count(botkit, support, 41, 38, 52, 47, 60);
        count(botkit, sales, 7, 12, 9, 15, 11);
        return new Bots(support, sales, careers, oldSupport);
    }

    private static void count(Botkit botkit, long bot, int... messagesOfDays) {
        for (int day = 0; day < messagesOfDays.length; day++) {
            botkit.insert(
                    NewAnalytics.of(bot, MONDAY.toLocalDate().plusDays(day)).messageCount(messagesOfDays[day]));
        }
    }
}
