package dev.botkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.cli.Shell.Ran;
import dev.botkit.cli.database.Configuration;
import dev.botkit.cli.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a database named, verbs that only look use one of our own, which stays. */
class KeptServerTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsSeededIsThereInTheNextRun() {
        Shell shell = new Shell(folder);
        Ran seeded = shell.run("seed", "--chatbots", "3");
        assertThat(seeded.exitCode()).as(seeded.err()).isZero();
        assertThat(seeded.out())
                .contains("kept in .botkit")
                .contains("aibotkit_messages")
                .contains(" rows in ");

        assertThat(shell.run("status", "--local").out()).contains("At version 9; 0 migrations pending.");
        Ran again = shell.run("seed", "--chatbots", "3");
        assertThat(again.exitCode()).isOne();
        assertThat(again.err()).contains("empty");
    }

    @Test
    void docsAreWrittenOfIt() {
        Ran written = new Shell(folder).run("docs", "--out", "pages");
        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(written.out()).contains("Open file:///");
        assertThat(folder.resolve("pages/table-aibotkit_chatbots.html"))
                .content()
                .contains("A chatbot that a user has");
    }

    @Test
    void itLetsNobodyInWithoutThePassword() throws IOException {
        Configuration configuration = Configuration.of(folder, Map.of());
        try (Database kept = Database.kept(configuration)) {
            Shell stranger = new Shell(folder)
                    .with("BOTKIT_JDBC_URL", kept.access().url())
                    .with("BOTKIT_USER", "postgres")
                    .with("BOTKIT_PASSWORD", "guessed");

            Ran refused = stranger.run("status");
            assertThat(refused.exitCode()).isOne();
            assertThat(refused.err())
                    .contains("doesn't let user postgres in. Correct BOTKIT_USER and BOTKIT_PASSWORD.")
                    .doesNotContain("guessed")
                    .hasLineCount(1);
        }
        Path password = folder.resolve(".botkit/password");
        assertThat(Files.getPosixFilePermissions(password)).hasToString("[OWNER_READ, OWNER_WRITE]");
    }

    @Test
    void whoComesSecondJoinsTheServerThatRuns() {
        Configuration configuration = Configuration.of(folder, Map.of());
        try (Database first = Database.kept(configuration);
                Database second = Database.kept(configuration)) {
            assertThat(second.access().url()).isEqualTo(first.access().url());
        }
    }

    @Test
    void withoutAPasswordItIsSaidThatOneIsNeeded() {
        try (Database kept = Database.kept(Configuration.of(folder, Map.of()))) {
            Shell stranger = new Shell(folder)
                    .with("BOTKIT_JDBC_URL", kept.access().url())
                    .with("BOTKIT_USER", "postgres");

            assertThat(stranger.run("status").err())
                    .contains("doesn't let user postgres in")
                    .contains("no password was provided")
                    .hasLineCount(1);
        }
    }
}
