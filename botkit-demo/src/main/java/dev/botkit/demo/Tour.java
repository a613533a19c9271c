package dev.botkit.demo;

import dev.botkit.demo.Recorder.Statement;
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
    record Shown(Step step, @Nullable Object result, List<Statement> statements) {}

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
        List<Statement> statements = recorder.take();
        shown.add(new Shown(step, result, statements));

        screen.title(shown.size(), step.pattern().value());
        screen.java(step.java());
        statements.forEach(statement -> screen.sql(statement.sql()));
        screen.note(cost(statements));
        screen.result(result, step.pattern().show());
    }

    private static String cost(List<Statement> statements) {
        Duration elapsed = statements.stream().map(Statement::elapsed).reduce(Duration.ZERO, Duration::plus);
        int rows = statements.stream().mapToInt(Statement::rows).sum();
        return "%s, %s, %.1f ms"
                .formatted(count(statements.size(), "statement"), count(rows, "row"), elapsed.toNanos() / 1e6);
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
