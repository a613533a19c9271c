package dev.botkit.bench;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures the variants of an operation in turns, in this JVM. JMH would give each a JVM of its own, one after the
 * other; here the ratio matters, and a neighbour who keeps the machine busy for ten seconds must not hit one alone.
 */
final class Rounds {

    private final Pace pace;

    Rounds(Pace pace) {
        this.pace = pace;
    }

    Comparison measure(Class<? extends Operation> operation) throws RunnerException {
        Comparison comparison = new Comparison();
        List<Variant> order = Arrays.asList(Variant.values());
        for (Variant variant : order) {
            turn(operation, variant, pace.warmup());
        }
        for (int round = 0; round < pace.rounds(); round++) {
            for (Variant variant : order) {
                RunResult result = turn(operation, variant, pace.turn());
                comparison.of(variant).add(median(result), allocated(result));
            }
            // Who goes first may find the machine in another state than who goes last.
            Collections.rotate(order, 1);
        }
        return comparison;
    }

    private static RunResult turn(Class<? extends Operation> operation, Variant variant, TimeValue time)
            throws RunnerException {
        Options options = new OptionsBuilder()
                .include(operation.getName() + "\\." + variant.method() + "$")
                .forks(0)
                .mode(Mode.SampleTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(time)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        return new Runner(options).runSingle();
    }

    private static double median(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }

    private static double allocated(RunResult result) {
        Result<?> norm = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return norm == null ? Double.NaN : norm.getScore();
    }
}
