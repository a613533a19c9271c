package dev.botkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever server this run has is the external one of other JVMs, which come with a role of their own. */
@PostgresTest(migrations = {})
class ExternalServerTest {
    private static final String ROLE = "botkit_external_" + Run.ID;

    private final TestDatabase server;
    private boolean created;

    ExternalServerTest(TestDatabase server) {
        this.server = server;
    }

    @BeforeEach
    void createRole(DataSource source) throws SQLException {
        assumeTrue(
                "t".equals(Notes.value(source, "select rolsuper from pg_roles where rolname = current_user")),
                "needs a superuser");
        Notes.execute(source, "create role %s login createdb password 'it''s'".formatted(ROLE));
        created = true;
    }

    @AfterEach
    void dropRole(DataSource source) throws SQLException {
        if (created) {
            Notes.execute(source, "drop role " + ROLE);
        }
    }

    @Test
    void isUsedAndNamedWithoutItsPasswordAndNothingIsLeftBehind() throws Exception {
        List<String> lines = external().run(OwnJvm.Main.class);
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .matches("botkit-testkit: external PostgreSQL \\S+ \\(BOTKIT_TEST_JDBC_URL names [^ ]+/%s\\)"
                        .formatted(server.name()));
        assertThat(lines.getLast()).contains("/botkit_").doesNotContain("it's", ROLE);
        assertThat(databases()).isEmpty();
    }

    @Test
    void whatAKilledRunLeftIsDroppedByTheNext() throws Exception {
        external().run(OwnJvm.Main.class, "halt");
        assertThat(databases()).as("the copy and its template").hasSize(2);
        external().run(OwnJvm.Main.class);
        assertThat(databases()).isEmpty();
    }

    @Test
    void whatARunStillUsesIsLeftAlone() throws Exception {
        Process running = external().start(OwnJvm.Main.class, "wait");
        assertThat(running.inputReader().lines().limit(2)).last().asString().startsWith("jdbc:postgresql:");
        external().run(OwnJvm.Main.class);
        assertThat(databases()).as("the copy and its template").hasSize(2);
        running.getOutputStream().close();
        running.waitFor();
        assertThat(databases()).isEmpty();
    }

    @Test
    void runsAtTheSameTimeKeepOutOfEachOthersWay() throws Exception {
        Process first = external().start(OwnJvm.Main.class);
        Process second = external().start(OwnJvm.Main.class);
        assertThat(first.inputReader().lines()).last().asString().startsWith("jdbc:postgresql:");
        assertThat(second.inputReader().lines()).last().asString().startsWith("jdbc:postgresql:");
        assertThat(first.waitFor() + second.waitFor()).isZero();
        assertThat(databases()).isEmpty();
    }

    @Test
    void aRoleThatMayNotCreateDatabasesIsToldWhatItNeeds(DataSource source) throws SQLException {
        Notes.execute(source, "alter role %s nocreatedb".formatted(ROLE));
        assertThatExceptionOfType(TestPostgresException.class)
                .isThrownBy(() -> ServerChoice.choose(new Settings(Map.of(), variables())))
                .withMessageContaining("The role %s at", ROLE)
                .withMessageContaining("Run as a superuser: ALTER ROLE %s CREATEDB", ROLE)
                .withMessageNotContaining("it's");
    }

    private OwnJvm external() {
        return OwnJvm.with(variables());
    }

    private Map<String, String> variables() {
        return Map.of(
                "BOTKIT_TEST_JDBC_URL", server.jdbcUrl(), "BOTKIT_TEST_USER", ROLE, "BOTKIT_TEST_PASSWORD", "it's");
    }

    /** Those of the role. */
    private List<String> databases() throws SQLException {
        String names = Notes.value(
                server.dataSource(),
                "select string_agg(datname, ',') from pg_database where pg_get_userbyid(datdba) = '%s'"
                        .formatted(ROLE));
        return names == null ? List.of() : List.of(names.split(",", -1));
    }
}
