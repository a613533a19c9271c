package dev.botkit.demo;

import dev.botkit.demo.Recorder.RoundTrip;
import dev.botkit.demo.pattern.Chapter;
import dev.botkit.demo.screen.Screen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks the patterns: runs each, and shows its Java, the SQL that it came to, and the rows. */
final class Tour {

    private final Screen screen;
    private final Recorder recorder;
    private final List<Shown> shown = new ArrayList<>();

    /** A pattern that was shown, what it gave and what it ran. */
    record Shown(Step step, @Nullable Object result, List<RoundTrip> roundTrips) {}

    Tour(Screen screen, Recorder recorder) {
        this.screen = screen;
        this.recorder = recorder;
    }

    List<Shown> of(List<Chapter> chapters) {
        for (Chapter chapter : chapters) {
            screen.chapter(chapter.title());
            Step.of(chapter).forEach(this::show);
        }
        return shown;
    }

    private void show(Step step) {
        recorder.take();
        Object result = step.run();
        List<RoundTrip> roundTrips = recorder.take();
        shown.add(new Shown(step, result, roundTrips));

        screen.title(shown.size(), step.pattern().value());
        screen.java(step.java());
        roundTrips.forEach(trip -> trip.each().forEach(screen::sql));
        screen.note(cost(roundTrips));
        screen.result(result, step.pattern().show());
    }

    private static String cost(List<RoundTrip> roundTrips) {
        int statements =
                roundTrips.stream().mapToInt(trip -> trip.each().size()).sum();
        String together = statements > roundTrips.size() ? " in " + count(roundTrips.size(), "round trip") : "";
        int rows = roundTrips.stream().mapToInt(RoundTrip::rows).sum();
        Duration elapsed = roundTrips.stream().map(RoundTrip::elapsed).reduce(Duration.ZERO, Duration::plus);
        return "%s%s, %s, %.1f ms"
                .formatted(count(statements, "statement"), together, count(rows, "row"), elapsed.toNanos() / 1e6);
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
