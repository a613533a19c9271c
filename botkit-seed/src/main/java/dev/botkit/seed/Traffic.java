package dev.botkit.seed;

import dev.botkit.seed.Dice.Topic;
import java.util.List;

/**
 * How many conversations each chatbot has, so that all messages together are exactly as many as were asked for: a few
 * chatbots are busy, most are quiet, drafts have none. What a conversation is like isn't kept but drawn again.
 */
final class Traffic {

    private static final int BUSIEST = 1_000;

    private final long seed;
    private final List<Bot> bots;
    private final int[] conversations;
    private final byte[] lastLengths;

    /**
     * A conversation as it was drawn.
     *
     * @param length how many of the script's turns are taken
     * @param place where between two steps of its chatbot's life it is, from 0 to just below 1
     */
    record Draw(Script script, int length, int secondOfDay, double place) {}

    Traffic(List<Bot> bots, long messages, long seed) {
        this.seed = seed;
        this.bots = bots;
        this.conversations = new int[bots.size()];
        this.lastLengths = new byte[bots.size()];
        share(messages, weights());
    }

    /** One in the first place, a half in the second, a third in the third, … of a thousand places drawn from. */
    private int[] weights() {
        int[] weights = new int[bots.size()];
        boolean isSilent = true;
        for (int i = 0; i < weights.length; i++) {
            int place = 1 + Dice.of(seed, Topic.TRAFFIC, i).below(BUSIEST);
            weights[i] = bots.get(i).draft() ? 0 : BUSIEST / place;
            isSilent &= weights[i] == 0;
        }
        if (isSilent) {
            weights[0] = 1;
        }
        return weights;
    }

    private void share(long messages, int[] weights) {
        long sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        long upTo = 0;
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            upTo += weights[i];
            long share = messages * upTo / sum - given;
            given += share;
            talk(i, share);
        }
    }

    /** As many conversations as make up the messages; the last may break off. */
    private void talk(int bot, long messages) {
        long left = messages;
        while (left > 0) {
            int length = (int) Math.min(draw(bot, conversations[bot]).length(), left);
            lastLengths[bot] = (byte) length;
            conversations[bot]++;
            left -= length;
        }
    }

    private Draw draw(int bot, int number) {
        Dice dice = Dice.of(seed, Topic.VISIT, bot, number);
        Script script = dice.pick(bots.get(bot).company().trade().scripts());
        int turns = script.turns().size();
        int length = dice.percent(12) ? dice.between(1, turns - 1) : turns; // Some visitors just leave.
        return new Draw(script, length, Clock.ofDay(dice), dice.fraction());
    }

    int conversations(int bot) {
        return conversations[bot];
    }

    /** One of a chatbot's conversations, from 0. */
    Draw conversation(int bot, int number) {
        Draw drawn = draw(bot, number);
        boolean isLast = number == conversations[bot] - 1;
        return isLast ? new Draw(drawn.script(), lastLengths[bot], drawn.secondOfDay(), drawn.place()) : drawn;
    }

    long conversations() {
        long sum = 0;
        for (int each : conversations) {
            sum += each;
        }
        return sum;
    }
}
