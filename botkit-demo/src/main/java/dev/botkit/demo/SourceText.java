package dev.botkit.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The source of a class, from the copy that the build puts on the class path. The build also keeps it in one format, on
 * which this reading relies: members are indented by four blanks.
 */
record SourceText(String file, List<String> lines) {

    static SourceText of(Class<?> type) {
        String file = type.getSimpleName() + ".java";
        try (InputStream source = type.getResourceAsStream(file)) {
            if (source == null) {
                throw new IllegalStateException(file + " is not on the class path: build botkit-demo with Maven.");
            }
            return new SourceText(
                    file,
                    new String(source.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line on which a method without parameters begins. */
    int lineOf(String method) {
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).startsWith("    public ") && lines.get(line).contains(" " + method + "()")) {
                return line;
            }
        }
        throw new IllegalStateException(file + " has no line on which " + method + "() begins.");
    }

    /** What stands between a method's braces, without its indentation. */
    String bodyOf(String method) {
        return lines.subList(lineOf(method) + 1, lines.size()).stream()
                .takeWhile(line -> !line.equals("    }"))
                .collect(Collectors.joining("\n"))
                .stripIndent();
    }
}
