package dev.botkit.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the migrations of a folder and those below it, in the order Flyway runs them. */
final class MigrationFolder {

    private static final Comparator<Script> ORDER = Comparator.comparing(
                    Script::version, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Script::file);

    private MigrationFolder() {}

    static List<Script> ofLocation(String location) {
        if (location.startsWith("filesystem:")) {
            return of(Path.of(location.substring("filesystem:".length())));
        }
        if (location.startsWith("classpath:")) {
            return onClassPath(location.substring("classpath:".length()));
        }
        throw new IllegalArgumentException(
                "\"" + location + "\" is no location of migrations; begin it with classpath: or filesystem:");
    }

    static List<Script> of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is no folder; name the one that holds the migrations");
        }
        return ordered(read(folder), folder.toString());
    }

    private static List<Script> onClassPath(String folder) {
        var loader = Objects.requireNonNullElse(
                Thread.currentThread().getContextClassLoader(), MigrationFolder.class.getClassLoader());
        List<Script> scripts = new ArrayList<>();
        try {
            for (URL url : Collections.list(loader.getResources(folder))) {
                scripts.addAll(read(url.toURI()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("classpath:" + folder + " can't be read", e);
        }
        return ordered(scripts, "classpath:" + folder);
    }

    private static List<Script> read(URI uri) throws IOException {
        if (!"jar".equals(uri.getScheme())) {
            return read(Path.of(uri));
        }
        String jar = uri.getRawSchemeSpecificPart();
        int inside = jar.lastIndexOf("!/");
        try (FileSystem files = FileSystems.newFileSystem(Path.of(URI.create(jar.substring(0, inside))))) {
            return read(files.getPath(URI.create(jar.substring(inside + 1)).getPath()));
        }
    }

    private static List<Script> read(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> Script.isNamedLikeOne(nameIn(folder, file)))
                    .map(file -> Script.parse(nameIn(folder, file), text(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameIn(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Script> ordered(List<Script> scripts, String place) {
        if (scripts.isEmpty()) {
            throw new IllegalArgumentException(
                    place + " holds no migrations, whose names are like V1__users.sql or R__views.sql");
        }
        Map<Version, Script> seen = new HashMap<>();
        for (Script script : scripts) {
            Script twin = script.version() == null ? null : seen.put(script.version(), script);
            if (twin != null) {
                throw new IllegalArgumentException(
                        "%s and %s in %s have the same version".formatted(twin.file(), script.file(), place));
            }
        }
        return scripts.stream().sorted(ORDER).toList();
    }
}
