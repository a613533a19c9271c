package dev.botkit.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.testkit.PostgresTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest(migrations = {})
class MigrationLintTest {

    private final DataSource database;

    @TempDir
    private Path folder;

    MigrationLintTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void empty() throws SQLException {
        Scratch.clear(database);
    }

    @Test
    void aFindingSaysWhereWhatWhyAndTheWayOut() throws IOException {
        var lint = Sample.of("alter table users drop column age;").in(folder);

        assertThat(lint.check(database))
                .extracting(Finding::toString)
                .containsExactly(
                        "V2__more.sql:1: [drop-column] drops users.age: its values are gone, and code that still names it"
                                + " fails. Way out: release code that doesn't name it, then drop it in a later migration"
                                + " under a waiver that says so.",
                        "V2__more.sql:1: [lock-timeout] locks users (ACCESS EXCLUSIVE, which stops readers and writers)"
                                + " without a lock_timeout of at most a minute: while it waits for one long transaction,"
                                + " everybody else queues behind it. Way out: begin the file with: set local lock_timeout"
                                + " = '5s'; better to fail and be run again.");
    }

    @Test
    void aStatementThatDoesSeveralThingsHasOneFindingARule() throws IOException {
        var lint = Sample.of("set local lock_timeout = '1s'; alter table users drop column age, drop column name;")
                .in(folder);

        assertThat(lint.check(database))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("users.age").contains("users.name"));
    }

    @Test
    void whatIsMadeAnewForAnotherTypeKeepsItsName() throws IOException {
        var lint = new Sample(Map.of(
                        "V2__words.sql",
                        """
                        create table words (id bigint constraint words_pk primary key, word text,
                          constraint words_word_check check (word <> ''));
                        create index words_word_idx on words (word);
                        """,
                        "V3__type.sql",
                        "set local lock_timeout = '5s'; alter table words alter column word type varchar(50);"))
                .in(folder);

        assertThat(lint.check(database)).extracting(Finding::rule).doesNotContain(Rule.MISSING_NAME);
    }

    @Test
    void tablesOfOtherSchemasCountToo() throws IOException {
        var lint = new Sample(Map.of(
                        "V2__other.sql",
                        "create schema other; create table other.things (id bigint constraint things_pk primary key);",
                        "V3__more.sql",
                        "alter table other.things add column more text;"))
                .in(folder);

        assertThat(lint.check(database)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.LOCK_TIMEOUT);
            assertThat(finding.message()).startsWith("locks other.things (ACCESS EXCLUSIVE");
        });
    }

    @Test
    void whatIsReleasedRunsButIsNotReported() throws IOException {
        var lint = new Sample(Map.of(
                        "V2__old.sql", "alter table users drop column age;",
                        "V10__new.sql", "alter table users drop column name;"))
                .in(folder);

        assertThat(lint.since("2").check(database)).extracting(Finding::file).containsOnly("V10__new.sql");
    }

    @Test
    void repeatableMigrationsRunLast() throws IOException {
        new Sample(Map.of("V10__ten.sql", "select 1;")).in(folder);
        Files.writeString(folder.resolve("R__drop.sql"), "set local lock_timeout = '1s'; drop table users cascade;");

        assertThat(MigrationLint.of(folder).since("999").check(database))
                .extracting(Finding::rule)
                .containsExactly(Rule.DROP_TABLE);
    }

    @Test
    void rowsThatCannotBeMadeUpAreGiven() throws IOException {
        Sample odd = Sample.of(Rule.NO_ROWS, "bad");
        Rows rows = (connection, file) -> {
            if (file.equals("V3__odd.sql")) {
                try (var statement = connection.createStatement()) {
                    statement.execute("insert into odd select n, n::text from generate_series(1, 500000) n"
                            + " where md5(n::text) like 'ffff%' limit 1");
                }
            }
        };

        assertThat(odd.in(folder).rows(rows).check(database)).isEmpty();
    }

    @Test
    void aMigrationThatFailsIsNamedWithItsLine() throws IOException {
        var lint = Sample.of("-- first\nselect 1;\n\n-- second\nalter table nobody add column x text;")
                .in(folder);

        assertThatThrownBy(() -> lint.check(database))
                .isInstanceOf(LintException.class)
                .hasMessageStartingWith("V2__more.sql:5: failed, SQLSTATE 42P01: relation \"nobody\"")
                .hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void aDatabaseThatMayBeSomebodysIsRefused() throws SQLException, IOException {
        Scratch.run(database, "create table precious (id bigint)");
        var lint = Sample.of("select 1").in(folder);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> lint.check(database))
                .withMessageContaining("such as public.precious");
    }

    @Test
    void aFolderWithoutMigrationsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MigrationLint.of(folder))
                .withMessageContaining("holds no migrations");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MigrationLint.of("db/migration"))
                .withMessageContaining("begin it with classpath: or filesystem:");
    }

    @Test
    void twoFilesOfOneVersionAreRefused() throws IOException {
        Files.writeString(folder.resolve("V1__one.sql"), "select 1");
        Files.writeString(folder.resolve("V1.0__other.sql"), "select 1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MigrationLint.of(folder))
                .withMessageContaining("have the same version");
    }

    @Test
    void aWaiverBeforeTheFirstStatementIsForTheFile() throws IOException {
        var lint = Sample.of("""
                        -- lint:allow lock-timeout runs while the application is stopped
                        -- lint:allow drop-column nobody names them any more
                        alter table users drop column age;
                        alter table users drop column name;
                        """).in(folder);

        assertThat(lint.check(database)).isEmpty();
    }

    @Test
    void aMigrationRunsOnceMoreWithoutTheRowsThatStandInItsWay() throws IOException {
        // Every user has the same age here.
        var lint = new Sample(Map.of(
                        "V2__same.sql", "update users set age = 7;",
                        "V3__key.sql", """
                                set local lock_timeout = '5s';
                                alter table users add constraint users_age_key unique (age);
                                """))
                .in(folder);

        List<Finding> findings = lint.check(database);
        assertThat(findings).extracting(Finding::rule).containsExactly(Rule.CONSTRAINT_BUILDS_INDEX);
    }
}
