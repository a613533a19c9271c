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

    private static final List<String> VERSIONS =
            IntStream.rangeClosed(1, 9).mapToObj(String::valueOf).toList();

    @Test
    void anEmptyDatabaseGetsEveryMigration(DataSource database) throws SQLException {
        assertThat(BotkitSchema.migrate(database)).isEqualTo(new Migrated(VERSIONS, "9"));
        assertThat(new Sql(database).texts("select tablename from pg_tables where schemaname = 'public'"))
                .hasSize(10)
                .contains("users", "aibotkit_chatbots", "aibotkit_analytics", "flyway_schema_history");
    }

    @Test
    void theSecondTimeThereIsNothingToDo(DataSource database) {
        BotkitSchema.migrate(database);

        assertThat(BotkitSchema.migrate(database)).isEqualTo(new Migrated(List.of(), "9"));
    }

    @Test
    void ofInstancesThatStartAtOnceOneMigratesAndTheOthersWait(DataSource database) throws Exception {
        Callable<Migrated> start = () -> BotkitSchema.migrate(database);
        List<List<String>> applied = new ArrayList<>();
        try (var instances = Executors.newFixedThreadPool(3)) {
            for (var done : instances.invokeAll(Collections.nCopies(3, start))) {
                assertThat(done.get().version()).isEqualTo("9");
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
                .hasMessageContaining("history and the migrations of this library differ")
                .hasMessageContaining("not applied to database: 8");
    }

    @Test
    void aMigrationChangedAfterItWasAppliedIsRefused(DataSource database) throws SQLException {
        BotkitSchema.migrate(database);
        new Sql(database).run("update flyway_schema_history set checksum = 1 where version = '3'");

        assertThatThrownBy(() -> BotkitSchema.migrate(database))
                .isInstanceOf(SchemaMigrationException.class)
                .hasMessageContaining("checksum mismatch for migration version 3");
    }

    @Test
    void aNewerDatabaseIsLeftAsItIs(DataSource database) throws SQLException {
        BotkitSchema.migrate(database);
        new Sql(database)
                .run("insert into flyway_schema_history select 10, '10', description, type, 'V10__x.sql', checksum,"
                        + " installed_by, installed_on, execution_time, success from flyway_schema_history"
                        + " where version = '9'");

        assertThat(BotkitSchema.migrate(database)).isEqualTo(new Migrated(List.of(), "10"));
    }

    @Test
    void aFailedMigrationIsUndoneAndSaysWhyWithoutQuotingTheServer(DataSource database) throws SQLException {
        new Sql(database).run("create table aibotkit_documents (secret text)");

        // Flyway migrates no schema with tables and without a history, so that nothing foreign is ever touched.
        assertThatThrownBy(() -> BotkitSchema.migrate(database))
                .isInstanceOf(SchemaMigrationException.class)
                .hasMessageContaining("NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE");

        new Sql(database).run("drop table aibotkit_documents; create type aibotkit_documents as (secret text)");
        assertThatThrownBy(() -> BotkitSchema.migrate(database))
                .isInstanceOf(SchemaMigrationException.class)
                .hasMessageContaining("SQLSTATE 42")
                .hasMessageNotContaining("aibotkit_documents");
        new Sql(database).run("drop type aibotkit_documents");
        assertThat(BotkitSchema.migrate(database).applied()).containsExactlyElementsOf(VERSIONS.subList(3, 9));
    }

    @Test
    void aPasswordIsNeverPartOfTheMessage() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/nowhere?password=hush");

        assertThatThrownBy(() -> BotkitSchema.migrate(nowhere))
                .isInstanceOf(SchemaMigrationException.class)
                .hasMessageContaining("SQLSTATE 08001")
                .hasMessageNotContaining("hush");
    }
}
