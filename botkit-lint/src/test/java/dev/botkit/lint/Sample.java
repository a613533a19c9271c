package dev.botkit.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Migrations for a test: {@code lint/V1__tables.sql} and those given. The line that a finding is expected in ends with
 * {@code found}, or follows one that says {@code found below}.
 */
record Sample(Map<String, String> files) {

    /** Those of one kind in the file of a rule, where a line {@code --- bad V2__more.sql} begins each. */
    static Sample of(Rule rule, String kind) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String part : resource(rule.id() + ".sql").split("(?m)^--- ", -1)) {
            if (part.startsWith(kind + " ")) {
                int end = part.indexOf('\n');
                files.put(part.substring(kind.length() + 1, end), part.substring(end + 1));
            }
        }
        return new Sample(files);
    }

    /** One migration. */
    static Sample of(String sql) {
        return new Sample(Map.of("V2__more.sql", sql));
    }

    /** Places it all in a folder. */
    MigrationLint in(Path folder) throws IOException {
        Files.writeString(folder.resolve("V1__tables.sql"), resource("V1__tables.sql"));
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return MigrationLint.of(folder);
    }

    /** Such as {@code V2__more.sql:3}. */
    List<String> expected() {
        List<String> places = new ArrayList<>();
        files.forEach((file, sql) -> {
            List<String> lines = sql.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                boolean here = lines.get(i).endsWith("found");
                if (here || (i > 0 && lines.get(i - 1).endsWith("found below"))) {
                    places.add(file + ":" + (i + 1));
                }
            }
        });
        return places;
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(Sample.class.getResourceAsStream("/lint/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
