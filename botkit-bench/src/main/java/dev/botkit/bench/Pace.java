package dev.botkit.bench;

import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long to measure. Many short turns rather than a few long ones: what else the machine does comes and goes within
 * seconds, and should find all variants of a round.
 *
 * @param rounds how often each variant has its turn
 * @param turn how long a turn is
 * @param warmup how long each variant runs before the first round
 */
record Pace(int rounds, TimeValue turn, TimeValue warmup) {

    /** About a minute for each operation; a few where a single call takes a good part of a second. */
    static final Pace STEADY = new Pace(75, TimeValue.milliseconds(150), TimeValue.seconds(6));

    /** A quarter of that: enough to see that something is off, not by how much. */
    static final Pace QUICK = new Pace(19, TimeValue.milliseconds(100), TimeValue.seconds(3));
}
