package dev.botkit.demo.sample;

import static dev.botkit.demo.sample.Sample.MONDAY;

import dev.botkit.Botkit;
import dev.botkit.db.NewConversation;
import dev.botkit.db.NewMessage;
import dev.botkit.type.MessageRole;
import java.time.OffsetDateTime;

/** What visitors and chatbots said to each other. */
final class Talks {

    private Talks() {}

    static long insert(Botkit botkit, Bots bots) {
        long first = talk(botkit, bots.support(), 0, "Late order", "Where is my order 4711?", "It arrives tomorrow.");
        talk(botkit, bots.support(), 1, "Opening hours", "Are you open on Sunday?", "Yes, from 7 to 19.", "Thanks!");
        talk(botkit, bots.support(), 2, "Refund", "The bag was torn.", "Sorry! We send a new one.");
        talk(botkit, bots.support(), 3, "Oat milk", "Do you have oat milk?", "We do.");
        talk(botkit, bots.sales(), 1, "Espresso", "Which beans for espresso?", "Try the Harbour Dark.");

        botkit.insert(NewMessage.of(first, MessageRole.SYSTEM, "Handed over to a colleague.")
                .createdAt(MONDAY.plusMinutes(9)));
        return first;
    }

    /** The visitor begins, and they take turns. */
    private static long talk(Botkit botkit, long bot, int day, String title, String... turns) {
        OffsetDateTime start = MONDAY.plusDays(day);
        String session = "visit-%d-%d".formatted(bot, day);
        long id = botkit.insert(NewConversation.of(bot, session).title(title).createdAt(start))
                .id();
        for (int turn = 0; turn < turns.length; turn++) {
            MessageRole role = turn % 2 == 0 ? MessageRole.USER : MessageRole.ASSISTANT;
            botkit.insert(NewMessage.of(id, role, turns[turn])
                    .tokenCount(turns[turn].length() / 4)
                    .createdAt(start.plusMinutes(turn)));
        }
        return id;
    }
}
