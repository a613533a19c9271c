package dev.botkit.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the process was started with and can say and ask.
 *
 * @param folder where the configuration and the kept server stand
 * @param caller where whoever called stands: what their paths are relative to
 * @param answers what somebody at a terminal answers to a question; null where nobody sits
 */
public record Surroundings(
        Map<String, String> environment,
        Path folder,
        Path caller,
        PrintWriter out,
        PrintWriter err,
        @Nullable UnaryOperator<String> answers) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** There is no console where nobody sits, if only {@code jdk.console} is {@code java.base}. */
    @SuppressWarnings("SystemConsoleNull")
    static Surroundings ofThisProcess() {
        Console console = System.console();
        return new Surroundings(
                System.getenv(),
                Path.of(""),
                Path.of(System.getProperty("botkit.caller", "")),
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                console == null ? null : question -> String.valueOf(console.readLine("%s ", question)));
    }

    /** Terminals speak UTF-8, also where the locale says nothing. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    public boolean isTerminal() {
        return answers != null;
    }

    /** What somebody at the terminal answers; empty where nobody sits. */
    public Optional<String> ask(String question) {
        return Optional.ofNullable(answers).map(each -> each.apply(question));
    }

    /** Prints a line. */
    public void say(String line) {
        out.println(line.stripTrailing());
    }
}
