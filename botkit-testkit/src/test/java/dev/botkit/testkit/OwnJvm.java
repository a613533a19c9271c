package dev.botkit.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A JVM of its own that makes a database and ends: what it prints, and what is left of it. */
final class OwnJvm {
    private final Map<String, String> environment;
    private final Predicate<String> classPath;

    private OwnJvm(Map<String, String> environment, Predicate<String> classPath) {
        this.environment = environment;
        this.classPath = classPath;
    }

    /** With nothing of this JVM's own settings but these variables. */
    static OwnJvm with(Map<String, String> environment) {
        return new OwnJvm(environment, entry -> true);
    }

    /** Without the libraries whose path holds one of these names. */
    OwnJvm without(String... libraries) {
        return new OwnJvm(
                environment,
                entry -> Arrays.stream(libraries).noneMatch(entry.replace(File.separatorChar, '/')::contains));
    }

    List<String> run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        Process process = start(main, arguments);
        List<String> lines = process.inputReader(UTF_8).lines().toList();
        process.waitFor();
        return lines;
    }

    Process start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(classPath)
                        .collect(Collectors.joining(File.pathSeparator)),
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("BOTKIT_TEST_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Prints the database's URL and leaves everything open; "halt" kills it, "wait" keeps it until its input ends. */
    static final class Main {
        private Main() {}

        @SuppressWarnings("resource")
        public static void main(String[] arguments) throws IOException {
            try {
                System.out.println(
                        TestPostgres.start().migrated("classpath:db/migration").jdbcUrl());
                switch (String.join(" ", arguments)) {
                    case "halt" -> Runtime.getRuntime().halt(1);
                    case "wait" -> System.in.readAllBytes();
                    default -> {}
                }
            } catch (TestPostgresException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
