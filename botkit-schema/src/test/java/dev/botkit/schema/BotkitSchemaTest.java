package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;

@PostgresTest(
        migrations = {},
        isolation = Isolation.METHOD)
@Timeout(60)
class BotkitSchemaTest {

    private static final String NEWEST = "9";
    private static final List<String> VERSIONS = IntStream.rangeClosed(1, Integer.parseInt(NEWEST))
            .mapToObj(String::valueOf)
            .toList();

    @Test
    void anEmptyDatabaseGetsEveryMigration(DataSource database) throws SQLException {
        assertThat(BotkitSchema.migrate(database)).isEqualTo(new Migrated(VERSIONS, NEWEST, Repaired.NOTHING));
        assertThat(new Sql(database).texts("select tablename from pg_tables where schemaname = 'public'"))
                .hasSize(10)
                .contains("users", "aibotkit_chatbots", "aibotkit_analytics", "flyway_schema_history");
    }

    @Test
    void theSecondTimeThereIsNothingToDo(DataSource database) {
        BotkitSchema.migrate(database);

        assertThat(BotkitSchema.migrate(database)).isEqualTo(new Migrated(List.of(), NEWEST, Repaired.NOTHING));
    }

    @Test
    void ofInstancesThatStartAtOnceOneMigratesAndTheOthersWait(DataSource database) throws Exception {
        Callable<Migrated> start = () -> BotkitSchema.migrate(database);
        List<List<String>> applied = new ArrayList<>();
        try (var instances = Executors.newFixedThreadPool(3)) {
            for (var done : instances.invokeAll(Collections.nCopies(3, start))) {
                assertThat(done.get().version()).isEqualTo(NEWEST);
                applied.add(done.get().applied());
            }
        }
        assertThat(applied).containsExactlyInAnyOrder(VERSIONS, List.of(), List.of());
    }

    @Test
    void anOlderMigrationThatTurnsUpLaterIsRefused(DataSource database) throws SQLException {
        BotkitSchema.migrate(database);
        new Sql(database).run("delete from flyway_schema_history where version = '8'");

        assertThatThrownBy(() -> BotkitSchema.migrate(database))
                .isInstanceOf(SchemaMigrationException.class)
                .hasMessageContaining("V8__chatbots_analytics_enabled.sql: not applied although a newer one was");
    }

    @Test
    void aMigrationChangedAfterItWasAppliedIsRefused(DataSource database) throws SQLException {
        BotkitSchema.migrate(database);
        new Sql(database).run("update flyway_schema_history set checksum = 1 where version = '3'");

        assertThatThrownBy(() -> BotkitSchema.migrate(database))
                .isInstanceOf(SchemaMigrationException.class)
                .hasMessageContaining("V3__chatbots.sql: changed since it was applied");
    }

    @Test
    void aNewerDatabaseIsLeftAsItIs(DataSource database) throws SQLException {
        BotkitSchema.migrate(database);
        new Sql(database)
                .run("insert into flyway_schema_history select 999, '999', 'later', type, 'V999__later.sql', 1,"
                        + " installed_by, installed_on, 1, true from flyway_schema_history where version = '1'");

        assertThat(BotkitSchema.migrate(database)).isEqualTo(new Migrated(List.of(), "999", Repaired.NOTHING));
    }

    @Test
    void aSchemaWithForeignTablesIsNotTouched(DataSource database) throws SQLException {
        new Sql(database).run("create table stranger (id integer)");

        assertThatThrownBy(() -> BotkitSchema.migrate(database))
                .isInstanceOf(SchemaMigrationException.class)
                .hasMessageContaining("give this library's tables a schema of their own");
        assertThat(new Sql(database).count("pg_tables where schemaname = 'public'"))
                .isOne();
    }

    @Test
    void aFailedMigrationIsNamedAndUndoneAndRunsOnceItsReasonIsGone(DataSource database) throws SQLException {
        new Sql(database).run("create type aibotkit_documents as (in_the_way text)");

        assertThatThrownBy(() -> BotkitSchema.migrate(database))
                .isInstanceOf(SchemaMigrationException.class)
                .hasMessage("The database was not migrated: V4__documents.sql failed:"
                        + " relation \"aibotkit_documents\" already exists (SQLSTATE 42P07).");

        new Sql(database).run("drop type aibotkit_documents");
        assertThat(BotkitSchema.migrate(database).applied()).isEqualTo(VERSIONS.subList(3, VERSIONS.size()));
    }

    @Test
    void aPasswordIsNeverPartOfTheMessage() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/nowhere?password=hush");

        assertThatThrownBy(() -> BotkitSchema.migrate(nowhere))
                .isInstanceOf(SchemaMigrationException.class)
                .hasMessageContaining("no server answers at localhost:1")
                .hasMessageNotContaining("hush");
    }
}
