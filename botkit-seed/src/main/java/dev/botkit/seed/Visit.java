package dev.botkit.seed;

import dev.botkit.seed.Script.Turn;
import java.util.List;

/**
 * A conversation, without its words.
 *
 * @param id of the conversation; they rise in the order in which conversations begin
 * @param firstMessage the id of its first message; the others follow
 * @param number among those of its chatbot, from 0
 * @param second the one in which it begins
 * @param length how many of the script's turns were taken, at least one
 */
record Visit(long id, long firstMessage, Bot bot, int number, int second, Script script, int length) {

    /** No conversation is longer, so that none goes on past the midnight of its day. */
    static final int LONGEST = 20 * 60;

    private static final long SECOND = 1_000_000;

    List<Turn> turns() {
        return script.turns().subList(0, length);
    }

    int day() {
        return second / Clock.DAY;
    }

    /** What tells it from all others, for dice. */
    long key() {
        return ((long) bot.id() << 32) | number;
    }

    /** When each turn was said, in microseconds: people read and type, the others answer at once. */
    long[] times(long seed) {
        Dice dice = Dice.of(seed, Dice.Topic.TIMING, key());
        long[] times = new long[length];
        long time = second * SECOND;
        for (int turn = 0; turn < length; turn++) {
            if (turn > 0) {
                time += switch (script.turns().get(turn).role()) {
                    case USER -> dice.between(8, 75) * SECOND;
                    case ASSISTANT -> dice.between(2, 7) * SECOND;
                    case SYSTEM -> SECOND;
                };
            }
            times[turn] = time + dice.below((int) SECOND);
            time = times[turn];
        }
        return times;
    }
}
