package dev.botkit.generated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Java files of one run of the code generation: their lines, by their path below the target folder. */
record GeneratedSources(SortedMap<String, List<String>> files) {

    /** The words of a default. The server keeps its own: {@code '{}'::jsonb} for {@code '{}'}. */
    private static final Pattern WORDS_OF_A_DEFAULT =
            Pattern.compile("(?<=defaultValue\\(DSL\\.field\\(DSL\\.raw\\().*?\"\\)(?=, SQLDataType)");

    /** Carries the server's comment on its schema, and else only what Tables.java says too. */
    private static final String SCHEMA = "DefaultSchema.java";

    /** What the build generated from the migration files. */
    static GeneratedSources ofBuild() {
        return in(Path.of("target/generated-sources/jooq"));
    }

    static GeneratedSources in(Path folder) {
        SortedMap<String, List<String>> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                if (!path.endsWith(SCHEMA)) {
                    files.put(folder.relativize(path).toString().replace('\\', '/'), comparable(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new GeneratedSources(files);
    }

    private static List<String> comparable(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> WORDS_OF_A_DEFAULT.matcher(line).replaceAll("…)"))
                .toList();
    }
}
