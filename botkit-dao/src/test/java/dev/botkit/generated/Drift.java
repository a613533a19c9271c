package dev.botkit.generated;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/** What differs between the classes generated from the migration files and those from a server that ran them. */
final class Drift {

    private static final String WHAT_TO_DO = """
            The classes generated from the migration files differ from those generated from the server. Either the
            server was changed by something that is no migration: write one. Or the parser reads a migration otherwise
            than PostgreSQL does: say it in words that both read alike, give the column a forced type in
            src/main/codegen/codegen.xml, or hide a statement that makes no column and no key from the parser, between
            -- [jooq ignore start] and -- [jooq ignore stop].
            """;

    private Drift() {}

    /**
     * Compares file by file and line by line.
     *
     * @throws AssertionError when anything differs, naming each file and each line
     */
    static void requireNone(GeneratedSources fromMigrations, GeneratedSources fromServer) {
        SortedMap<String, List<String>> migrations = fromMigrations.files();
        SortedMap<String, List<String>> server = fromServer.files();
        TreeSet<String> names = new TreeSet<>(migrations.keySet());
        names.addAll(server.keySet());
        StringBuilder report = new StringBuilder();
        for (String name : names) {
            List<String> ours = migrations.getOrDefault(name, List.of());
            List<String> theirs = server.getOrDefault(name, List.of());
            if (!ours.equals(theirs)) {
                report.append(name).append('\n');
                report.append(lines("  migrations: ", less(ours, theirs)));
                report.append(lines("  server:     ", less(theirs, ours)));
            }
        }
        if (!report.isEmpty()) {
            throw new AssertionError(WHAT_TO_DO + "\n" + report);
        }
    }

    /** Nothing on either side means that the same lines stand in another order. */
    private static String lines(String side, List<String> lines) {
        return lines.stream().map(line -> side + line.strip() + "\n").collect(joining());
    }

    private static List<String> less(List<String> lines, List<String> others) {
        List<String> rest = new ArrayList<>(lines);
        others.forEach(rest::remove);
        return rest;
    }
}
