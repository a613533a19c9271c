package dev.botkit.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs verbs as the front door does, and keeps what they print. */
final class Shell {

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private @Nullable String answer;

    Shell(Path folder) {
        this.folder = folder;
    }

    Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** As if somebody sat there, and typed this. */
    Shell answering(String line) {
        answer = line;
        return this;
    }

    /** What a verb came to. */
    record Ran(int exitCode, String out, String err) {}

    Ran run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Surroundings surroundings = new Surroundings(
                environment,
                folder,
                folder,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                answer == null ? null : question -> String.valueOf(answer));
        int exitCode = Verbs.run(surroundings, arguments);
        return new Ran(exitCode, out.toString(), err.toString());
    }
}
