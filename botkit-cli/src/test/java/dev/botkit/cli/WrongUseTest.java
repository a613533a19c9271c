package dev.botkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.cli.Shell.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is said in one line, with the way out, and no stack trace. */
class WrongUseTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "status", "validate", "undo", "push"})
    void withoutADatabaseTheSettingsAreNamed(String verb) {
        refused(new Shell(folder).run(verb), 1, "No database is named. Set BOTKIT_JDBC_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "status", "validate", "undo", "push", "seed", "docs", "studio"})
    void anUnreachableServerIsNamedWithoutItsPassword(String verb) {
        Shell shell = new Shell(folder)
                .with("BOTKIT_JDBC_URL", "jdbc:postgresql://localhost:1/botkit?password=hush")
                .with("BOTKIT_PASSWORD", "hush");

        refused(shell.run(verb), 1, "No PostgreSQL answers at localhost:1/botkit.");
    }

    @Test
    void aUrlOfAnotherKindIsNotRepeated() {
        Shell shell = new Shell(folder).with("BOTKIT_JDBC_URL", "jdbc:mysql://localhost/botkit?password=hush");

        refused(shell.run("status"), 1, "The JDBC URL is not one of PostgreSQL.");
    }

    @Test
    void aUserInFrontOfTheHostIsNotRepeated() {
        Shell shell = new Shell(folder).with("BOTKIT_JDBC_URL", "jdbc:postgresql://ada:hush@localhost:1/botkit");

        refused(shell.run("status"), 1, "Set BOTKIT_USER and BOTKIT_PASSWORD instead.");
    }

    @Test
    void helpIsPrintedForAVerb() {
        assertThat(new Shell(folder).run("undo", "--help").out())
                .startsWith("Usage: ./botkit undo")
                .contains("--lose-data")
                .doesNotContain("--version ");
    }

    @Test
    void theFileMayNotHoldAPassword() throws IOException {
        file("jdbc-url = jdbc:postgresql://localhost/botkit", "password = hush");

        refused(new Shell(folder).run("status"), 1, "botkit.properties holds a password. Move it to BOTKIT_PASSWORD");
    }

    @Test
    void aSettingThatMeansNothingIsNamed() throws IOException {
        file("url = jdbc:postgresql://localhost/botkit");

        refused(new Shell(folder).run("status"), 1, "botkit.properties sets 'url', which means nothing.");
    }

    @Test
    void theFileNamesTheDatabase() throws IOException {
        file("jdbc-url = jdbc:postgresql://localhost:1/from_file");

        refused(new Shell(folder).run("status"), 1, "No PostgreSQL answers at localhost:1/from_file.");
    }

    @Test
    void theEnvironmentGoesBeforeTheFile() throws IOException {
        file("jdbc-url = jdbc:postgresql://localhost:1/from_file");
        Shell shell = new Shell(folder).with("BOTKIT_JDBC_URL", "jdbc:postgresql://localhost:1/from_environment");

        refused(shell.run("status"), 1, "No PostgreSQL answers at localhost:1/from_environment.");
    }

    @Test
    void anUnknownVerbOrOptionOrNumberIsWrongUse() {
        refused(new Shell(folder).run("migrat"), 2, "migrat");
        refused(new Shell(folder).run("status", "--verbose"), 2, "--verbose");
        refused(new Shell(folder).run("seed", "--chatbots", "many"), 2, "'many'");
        refused(new Shell(folder).run("seed", "--chatbots", "0"), 1, "chatbots");
    }

    @Test
    void theStackTraceIsPrintedOnRequest() {
        Shell shell = new Shell(folder).with("BOTKIT_JDBC_URL", "jdbc:postgresql://localhost:1/botkit");

        assertThat(shell.run("status", "--stack-trace").err()).contains("\tat ");
    }

    private void file(String... lines) throws IOException {
        Files.write(folder.resolve("botkit.properties"), List.of(lines));
    }

    private static void refused(Ran ran, int exitCode, String message) {
        assertThat(ran.exitCode()).isEqualTo(exitCode);
        assertThat(ran.err())
                .startsWith("botkit: ")
                .contains(message)
                .doesNotContain("\tat ")
                .doesNotContain("hush")
                .hasLineCount(exitCode);
    }
}
