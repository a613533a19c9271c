package dev.botkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestPostgresTest {
    private static final String TEMPLATES =
            "select count(*) from pg_database where datname like 'botkit_" + Run.ID + "_%_template'";

    @Test
    void givesMigratedAndEmptyDatabasesUntilItIsClosed() throws SQLException {
        TestDatabase database;
        try (TestPostgres postgres = TestPostgres.start()) {
            database = postgres.migrated("classpath:db/migration", "classpath:db/more");
            Notes.execute(database.dataSource(), "insert into tags (name) values ('a')");
            assertThat(Notes.value(postgres.empty().dataSource(), "select to_regclass('tags')"))
                    .isNull();
        }
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> database.dataSource().getConnection())
                .withMessageContaining("does not exist");
    }

    @Test
    void migratesOnceForTheSameLocations() throws SQLException {
        try (TestPostgres postgres = TestPostgres.start()) {
            TestDatabase first = postgres.migrated("classpath:db/migration");
            String before = Notes.value(first.dataSource(), TEMPLATES);
            TestDatabase second = postgres.migrated("classpath:db/migration");
            assertThat(Notes.value(second.dataSource(), TEMPLATES)).isEqualTo(before);
            assertThat(installed(second)).isEqualTo(installed(first));
        }
    }

    @Test
    void sortsTextAlikeOnEveryServerOfItsOwn() throws SQLException {
        try (TestPostgres postgres = TestPostgres.start()) {
            TestDatabase database = postgres.empty();
            assumeTrue(database.serverKind() != ServerKind.EXTERNAL);
            assertThat(Notes.value(
                            database.dataSource(),
                            "select string_agg(t, '' order by t) || lower('É') from unnest(array['b','a','B','_']) t"))
                    .isEqualTo("B_abé");
        }
    }

    @Test
    void saysWhichMigrationFailedAndLeavesNoHalfMadeTemplate() throws SQLException {
        try (TestPostgres postgres = TestPostgres.start()) {
            TestDatabase database = postgres.empty();
            String before = Notes.value(database.dataSource(), TEMPLATES);
            assertThatExceptionOfType(TestPostgresException.class)
                    .isThrownBy(() -> postgres.migrated("classpath:db/broken"))
                    .withMessageContaining("classpath:db/broken")
                    .withMessageContaining("no_such_function");
            assertThat(Notes.value(database.dataSource(), TEMPLATES)).isEqualTo(before);
        }
    }

    @Test
    void refusesALocationThatDoesNotExist() {
        try (TestPostgres postgres = TestPostgres.start()) {
            assertThatExceptionOfType(TestPostgresException.class)
                    .isThrownBy(() -> postgres.migrated("classpath:db/nowhere"))
                    .withMessageContaining("db/nowhere");
        }
    }

    private static String installed(TestDatabase database) throws SQLException {
        return Notes.value(database.dataSource(), "select max(installed_on) from flyway_schema_history");
    }
}
