package dev.botkit.cli.docs;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** The files that lie beside the pages: style, script, and Mermaid with its license. */
final class Assets {

    private Assets() {}

    static void copyTo(Path folder) throws IOException {
        var mermaid = "/META-INF/resources/webjars/mermaid/" + mermaidVersion();
        copy("docs.css", folder.resolve("docs.css"));
        copy("docs.js", folder.resolve("docs.js"));
        copy(mermaid + "/dist/mermaid.min.js", folder.resolve("mermaid.min.js"));
        copy(mermaid + "/LICENSE", folder.resolve("mermaid.LICENSE.txt"));
    }

    /** The version is part of the path in the archive. */
    private static String mermaidVersion() throws IOException {
        var properties = new Properties();
        try (var in = Assets.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/mermaid/pom.properties")) {
            properties.load(requireNonNull(in, "Mermaid is not on the class path"));
        }
        return properties.getProperty("version");
    }

    private static void copy(String resource, Path file) throws IOException {
        try (var in = Assets.class.getResourceAsStream(resource)) {
            Files.copy(requireNonNull(in, resource), file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
