package dev.botkit.bench;

import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long to measure.
 *
 * @param rounds how often each variant has its turn
 * @param turn how long a turn is
 * @param warmup how long each variant runs before the first round
 */
record Pace(int rounds, TimeValue turn, TimeValue warmup) {

    /** About a minute for each operation. */
    static final Pace STEADY = new Pace(25, TimeValue.milliseconds(500), TimeValue.seconds(6));

    /** A quarter of that: enough to see that something is off, not by how much. */
    static final Pace QUICK = new Pace(9, TimeValue.milliseconds(250), TimeValue.seconds(3));
}
