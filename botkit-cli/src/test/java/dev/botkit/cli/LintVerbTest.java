package dev.botkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.cli.Shell.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any folder of migrations is checked, on a server that is started for it. */
class LintVerbTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aTable() throws IOException {
        file("V1__notes.sql", "create table notes (id integer constraint notes_pk primary key, body text);");
    }

    @Test
    void whatIsDangerousIsPrintedWithItsPlace() throws IOException {
        file("V2__bodies.sql", "create index idx_notes_body on notes (body);");

        Ran ran = new Shell(folder).run("lint", ".");
        assertThat(ran.exitCode()).as(ran.err()).isOne();
        assertThat(ran.out()).contains("V2__bodies.sql:1: [index-not-concurrent]");
    }

    @Test
    void whatIsReleasedIsLeftAlone() throws IOException {
        file("V2__bodies.sql", "create index idx_notes_body on notes (body);");

        Ran ran = new Shell(folder).run("lint", ".", "--since", "2");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("Nothing found.");
    }

    @Test
    void whatFailsIsToldInALine() throws IOException {
        file("V2__bodies.sql", "create index idx_notes_body on notes (boddy);");

        Ran ran = new Shell(folder).run("lint", ".");
        assertThat(ran.exitCode()).isOne();
        assertThat(ran.err())
                .startsWith("botkit: ")
                .contains("V2__bodies.sql:1")
                .doesNotContain("\tat ");
    }

    private void file(String name, String sql) throws IOException {
        Files.writeString(folder.resolve(name), sql + "\n");
    }
}
