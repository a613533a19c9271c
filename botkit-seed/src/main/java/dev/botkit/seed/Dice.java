package dev.botkit.seed;

import java.util.List;

/**
 * Random choices about one thing, which follow from the seed and that thing alone: asked again, or in another order,
 * they come out the same. So nothing has to be remembered that can be thrown again. SplitMix64, because the JDK's own
 * generators may draw a bounded number differently in another version.
 */
final class Dice {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** What the choices are about. The names are part of what comes out. */
    enum Topic {
        COMPANY,
        FOUNDED,
        NAMES,
        PERSON,
        LEFT,
        MEMBER,
        BOT,
        BOT_LIFE,
        DOCUMENT,
        WRITTEN,
        TRAFFIC,
        VISIT,
        TIMING,
        CALENDAR,
        WORD,
        FACT,
        LOG,
        USER_ROW,
        TEAM_ROW,
        MEMBER_ROW,
        CHATBOT_ROW,
        DOCUMENT_ROW,
        CONVERSATION_ROW,
        MESSAGE_ROW,
        LOG_ROW
    }

    static Dice of(long seed, Topic topic, long thing) {
        return of(seed, topic, thing, 0);
    }

    static Dice of(long seed, Topic topic, long thing, long part) {
        long state = mix(seed + GOLDEN * topic.name().hashCode());
        state = mix(state + GOLDEN * thing);
        return new Dice(mix(state + GOLDEN * part));
    }

    /** A bijection: two different numbers stay different. */
    static long mix(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    /** From 0 to just below 1. */
    double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    <T> T pick(List<T> among) {
        return among.get(below(among.size()));
    }

    /** One of them, each as likely as its weight. */
    <T> T pick(List<T> among, int... weights) {
        return among.get(weighted(weights));
    }

    /** A position in the weights, each as likely as its weight. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = below(sum);
        for (int i = 0; ; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
    }
}
