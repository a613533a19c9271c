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
class MigrationVerbsTest {

    @TempDir
    private Path folder;

    private Shell shell = new Shell(Path.of(""));
    private Sql sql = Sql.NOWHERE;

    @BeforeEach
    void name(TestDatabase database) {
        sql = new Sql(database.dataSource());
        shell = new Shell(folder)
                .with("BOTKIT_JDBC_URL", database.jdbcUrl())
                .with("BOTKIT_USER", database.user())
                .with("BOTKIT_PASSWORD", database.password());
    }

    @Test
    void migrateAppliesWhatIsPendingAndStatusListsIt() {
        assertThat(shell.run("status").out()).contains("pending").contains("Empty; 9 migrations pending.");

        Ran migrated = shell.run("migrate");
        assertThat(migrated.exitCode()).isZero();
        assertThat(migrated.out()).contains("users and teams").contains(" ms").contains("Migrated to version 9.");
        assertThat(shell.run("migrate").out()).contains("Up to date at version 9.");
        assertThat(shell.run("status").out()).contains("applied").contains("At version 9; 0 migrations pending.");
        assertThat(shell.run("validate").exitCode()).isZero();
    }

    @Test
    void aDryRunPrintsTheSqlAndChangesNothing() throws SQLException {
        Ran dry = shell.run("migrate", "--dry-run");

        assertThat(dry.exitCode()).isZero();
        assertThat(dry.out())
                .contains("-- V3__chatbots.sql")
                .contains("create table aibotkit_chatbots (")
                .contains("9 migrations pending; nothing was changed.");
        assertThat(sql.text("select count(*) from pg_tables where schemaname = 'public'"))
                .isEqualTo("0");
    }

    @Test
    void undoTakesTheNewestBackOrAllBehindAVersion() throws SQLException {
        shell.run("migrate");

        assertThat(shell.run("undo").out()).contains("undid 9").contains("Now at version 8.");
        assertThat(shell.run("undo", "--to", "3").out()).contains("undid 4").contains("Now at version 3.");
        assertThat(sql.text("select to_regclass('aibotkit_documents')")).isEqualTo("null");
        assertThat(shell.run("undo", "--to", "0").out()).contains("Now empty.");
    }

    @Test
    void undoAsksBeforeItLosesData() throws SQLException {
        shell.run("migrate");
        sql.run("insert into users (email) values ('ada@example.com')");
        sql.run("insert into aibotkit_chatbots (user_id, name, analytics_enabled) values (1, 'Support', true)");

        Ran unattended = shell.run("undo", "--to", "7");
        assertThat(unattended.exitCode()).isOne();
        assertThat(unattended.out()).contains("would lose").contains("analytics_enabled");
        assertThat(unattended.err()).contains("Nothing was undone").contains("--lose-data");

        assertThat(shell.answering("no").run("undo", "--to", "7").exitCode()).isOne();
        assertThat(shell.run("status").out()).contains("At version 9;");

        assertThat(shell.answering("lose").run("undo", "--to", "7").out()).contains("Now at version 7.");
        assertThat(sql.text("select name from aibotkit_chatbots")).isEqualTo("Support");
    }

    @Test
    void undoLosesDataWithoutAskingWhereThatIsSaid() throws SQLException {
        shell.run("migrate");
        sql.run("insert into users (email) values ('ada@example.com')");

        assertThat(shell.run("undo", "--to", "0", "--lose-data").exitCode()).isZero();
    }

    @Test
    void validateFailsWhereAFileWasChanged() throws SQLException {
        shell.run("migrate");
        sql.run("update flyway_schema_history set checksum = 1 where version = '3'");

        Ran validated = shell.run("validate");
        assertThat(validated.exitCode()).isOne();
        assertThat(validated.err())
                .startsWith("botkit: ")
                .contains("V3__chatbots.sql: changed")
                .doesNotContain("\tat ");
    }

    @Test
    void pushBuildsAnEmptyDatabaseAnewAndMarksIt() throws SQLException {
        assertThat(shell.run("push").out()).contains("Built anew at version 9.");
        sql.run("alter table users add column tried_out text");

        assertThat(shell.run("push").exitCode()).isZero();
        assertThat(sql.text("select count(*) from pg_attribute where attname = 'tried_out'"))
                .isEqualTo("0");
    }

    @Test
    void pushRefusesADatabaseThatHoldsRowsUnlessForced() throws SQLException {
        shell.run("push");
        sql.run("insert into users (email) values ('ada@example.com')");

        Ran refused = shell.run("push");
        assertThat(refused.exitCode()).isOne();
        assertThat(refused.err())
                .contains("public.users in ")
                .contains(" holds rows.")
                .contains("--force");
        assertThat(sql.text("select count(*) from users")).isEqualTo("1");

        assertThat(shell.run("push", "--force").exitCode()).isZero();
        assertThat(sql.text("select count(*) from users")).isEqualTo("0");
    }

    @Test
    void pushRefusesADatabaseThatIsNotMarkedEvenIfItHoldsNoRows() throws SQLException {
        sql.run("create table orders (id integer)");

        Ran refused = shell.run("push");
        assertThat(refused.exitCode()).isOne();
        assertThat(refused.err()).contains("isn't marked as a scratch database");
        assertThat(sql.text("select to_regclass('orders')")).isEqualTo("orders");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed(TestDatabase database) {
        shell.with("BOTKIT_JDBC_URL", database.jdbcUrl().replace(database.name(), "no_such_database"));

        Ran refused = shell.run("status");
        assertThat(refused.exitCode()).isOne();
        assertThat(refused.err()).contains("/no_such_database. Create it, or correct BOTKIT_JDBC_URL.");
    }
}
