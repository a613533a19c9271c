package dev.botkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.cli.Shell.Ran;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest(
        migrations = {},
        isolation = Isolation.METHOD)
class SeedVerbTest {

    @TempDir
    private Path folder;

    private Shell shell = new Shell(Path.of(""));

    @BeforeEach
    void name(TestDatabase database) {
        shell = new Shell(folder)
                .with("BOTKIT_JDBC_URL", database.jdbcUrl())
                .with("BOTKIT_USER", database.user())
                .with("BOTKIT_PASSWORD", database.password());
    }

    @Test
    void aMigratedDatabaseIsFilled(TestDatabase database) throws SQLException {
        shell.run("migrate");

        Ran seeded = shell.run("seed", "--chatbots", "3", "--messages", "40");
        assertThat(seeded.exitCode()).as(seeded.err()).isZero();
        assertThat(seeded.out()).containsPattern("aibotkit_messages +40");
        assertThat(new Sql(database.dataSource()).text("select count(*) from aibotkit_chatbots"))
                .isEqualTo("3");
    }

    @Test
    void tablesThatAreNotEmptyOrNotThereAreRefused() {
        Ran early = shell.run("seed", "--chatbots", "1");
        assertThat(early.exitCode()).isOne();
        assertThat(early.err()).startsWith("botkit: ").contains("migrate").doesNotContain("\tat ");

        shell.run("migrate");
        assertThat(shell.run("seed", "--chatbots", "1").exitCode()).isZero();
        Ran again = shell.run("seed", "--chatbots", "1");
        assertThat(again.exitCode()).isOne();
        assertThat(again.err()).startsWith("botkit: ").contains("empty").doesNotContain("\tat ");
    }
}
