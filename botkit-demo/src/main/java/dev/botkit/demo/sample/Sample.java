package dev.botkit.demo.sample;

import dev.botkit.Botkit;
import java.time.OffsetDateTime;

/**
 * The ids of the rows that patterns ask for.
 *
 * @param ada a user with several chatbots, one of them deleted
 * @param ben a user with one chatbot
 * @param team the team of both
 * @param support a chatbot of Ada's with documents and conversations
 * @param sales a chatbot of Ada's whose style has a property that this version doesn't know
 * @param deleted a chatbot of Ada's that is marked as deleted
 * @param conversation a conversation with the support bot
 */
public record Sample(int ada, int ben, int team, long support, long sales, long deleted, long conversation) {

    static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-03-02T09:00:00Z");

    /** Inserts the rows, one statement for each. */
    public static Sample insert(Botkit botkit) {
        People people = People.insert(botkit);
        Bots bots = Bots.insert(botkit, people);
        Knowledge.insert(botkit, bots);
        long conversation = Talks.insert(botkit, bots);
        return new Sample(
                people.ada(),
                people.ben(),
                people.team(),
                bots.support(),
                bots.sales(),
                bots.oldSupport(),
                conversation);
    }
}
