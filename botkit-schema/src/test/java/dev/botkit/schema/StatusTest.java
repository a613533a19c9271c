package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.schema.Migration.State;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PostgresTest(
        migrations = {},
        isolation = Isolation.METHOD)
class StatusTest {

    @Test
    void anEmptyDatabaseHasEverythingPendingAndStaysEmpty(DataSource database) throws SQLException {
        var status = BotkitSchema.status(database);
        assertThat(status.version()).isEmpty();
        assertThat(status.isCurrent()).isFalse();
        assertThat(status.pending()).isEqualTo(status.migrations()).hasSize(9);
        assertThat(status.pending().getFirst()).satisfies(first -> {
            assertThat(first.file()).isEqualTo("V1__users_and_teams.sql");
            assertThat(first.description()).isEqualTo("users and teams");
            assertThat(first.sql().orElseThrow()).contains("create table users (");
            assertThat(first.appliedAt()).isEmpty();
            assertThat(first.took()).isEmpty();
        });
        assertThat(new Sql(database).count("pg_class where relnamespace = 'public'::regnamespace"))
                .isZero();
    }

    @Test
    void ofAMigratedDatabaseItTellsWhenAndHowLong(DataSource database) {
        BotkitSchema.migrate(database);
        var status = BotkitSchema.status(database);
        assertThat(status.version()).contains("9");
        assertThat(status.isCurrent()).isTrue();
        assertThat(status.migrations()).allSatisfy(migration -> {
            assertThat(migration.state()).isEqualTo(State.APPLIED);
            assertThat(migration.appliedAt().orElseThrow())
                    .isBetween(Instant.now().minus(1, ChronoUnit.MINUTES), Instant.now());
            assertThat(migration.took().orElseThrow()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PENDING | delete from flyway_schema_history where version = '9'                  | V9__analytics_date_index.sql: not applied yet
            SKIPPED | delete from flyway_schema_history where version = '8'                  | V8__chatbots_analytics_enabled.sql: not applied although a newer one was
            CHANGED | update flyway_schema_history set checksum = 1 where version = '3'      | V3__chatbots.sql: changed since it was applied
            FAILED  | update flyway_schema_history set success = false where version = '9'   | V9__analytics_date_index.sql: broke off; migrate runs it again
            MISSING | insert into flyway_schema_history select 10, '8.5', 'x', type, 'V8.5__x.sql', 1, installed_by, installed_on, 1, true from flyway_schema_history limit 1 | V8.5__x.sql: applied, but no longer among
            """)
    void eachDifferenceHasAStateAndFailsTheValidation(State state, String change, String finding, DataSource database)
            throws SQLException {
        BotkitSchema.migrate(database);
        new Sql(database).run(change);

        var status = BotkitSchema.status(database);
        assertThat(status.isCurrent()).isFalse();
        assertThat(status.in(state)).hasSize(1);
        assertThatThrownBy(() -> BotkitSchema.validate(database))
                .isInstanceOf(SchemaMigrationException.class)
                .hasMessageContaining(finding);
    }

    @Test
    void aDatabaseOfANewerReleaseIsCurrent(DataSource database) throws SQLException {
        BotkitSchema.migrate(database);
        new Sql(database)
                .run("insert into flyway_schema_history select 10, '999', 'later', type, 'V999__later.sql', 1,"
                        + " installed_by, installed_on, 1, true from flyway_schema_history where version = '1'");

        BotkitSchema.validate(database);
        assertThat(BotkitSchema.status(database).in(State.UNKNOWN))
                .singleElement()
                .satisfies(later -> {
                    assertThat(later.file()).isEqualTo("V999__later.sql");
                    assertThat(later.sql()).isEmpty();
                });
    }
}
