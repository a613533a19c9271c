package dev.botkit.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the process was started with and can say and ask.
 *
 * @param folder where the configuration and the kept server stand
 * @param answer asks somebody at a terminal; empty where there is nobody to ask
 */
public record Surroundings(
        Map<String, String> environment,
        Path folder,
        PrintWriter out,
        PrintWriter err,
        Function<String, Optional<String>> answer) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    static Surroundings ofThisProcess() {
        return new Surroundings(
                System.getenv(),
                Path.of(""),
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                Surroundings::ask);
    }

    /** Terminals speak UTF-8, also where the locale says nothing. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** There is no console where nobody sits, if only {@code jdk.console} is {@code java.base}. */
    @SuppressWarnings("SystemConsoleNull")
    private static Optional<String> ask(String question) {
        Console console = System.console();
        return console == null ? Optional.empty() : Optional.ofNullable(console.readLine("%s ", question));
    }

    /** Prints a line. */
    public void say(String line) {
        out.println(line);
    }
}
