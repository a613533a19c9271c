package dev.botkit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.cli.database.Configuration;
import dev.botkit.cli.database.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Verbs of several processes, on the one kept server. */
@Timeout(120)
class SharedKeptServerTest {

    @TempDir
    private Path folder;

    @Test
    void verbsThatStartAtOnceShareIt() throws Exception {
        List<Process> verbs = List.of(process("status", "--local"), process("status", "--local"));
        for (Process verb : verbs) {
            List<String> lines = verb.inputReader(UTF_8).lines().toList();
            assertThat(verb.waitFor()).as(String.join("\n", lines)).isZero();
        }
    }

    @Test
    void itStaysUpUntilTheLastOneLeavesWhoeverStartedIt() throws Exception {
        Process first = process("studio");
        awaitAddress(first.inputReader(UTF_8));

        String url;
        try (Database second = Database.kept(Configuration.of(folder, Map.of()))) {
            first.destroy();
            first.waitFor();
            url = second.access().url();
            assertThat(new Sql(second.dataSource()).text("select count(*) > 0 from aibotkit_messages"))
                    .isEqualTo("t");
        }
        Shell afterwards = new Shell(folder).with("BOTKIT_JDBC_URL", url);
        assertThat(afterwards.run("status").err()).contains("No PostgreSQL answers");
    }

    private static void awaitAddress(BufferedReader out) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("Open ")) {
                return;
            }
        }
        assertThat(said).contains("Open ");
    }

    private Process process(String... verb) throws IOException {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        return new ProcessBuilder(Stream.concat(java.stream(), Stream.of(verb)).toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }
}
