package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An index is built outside of a transaction: what breaks off there leaves traces. */
@PostgresTest(
        migrations = {},
        isolation = Isolation.METHOD)
@Timeout(60)
class ConcurrentIndexTest {

    private static final Schema CODES = new Schema(new Migrations("db/codes", "db/codes-undo"));
    private static final String BUILDING = "select pid from pg_stat_progress_create_index where index_relid <> 0";
    private static final String DROPPING =
            "select pid from pg_stat_activity where query like '%drop index concurrently%' and wait_event_type = 'Lock'";
    private static final String HISTORY = "select version || ' ' || success from flyway_schema_history order by 1";

    @Test
    void aBuildThatFailedIsRunAgainOnceItsReasonIsGone(DataSource database) throws SQLException {
        duplicates(database);

        for (int run = 1; run <= 2; run++) {
            assertThatThrownBy(() -> CODES.migrate(database))
                    .as("run %d", run)
                    .isInstanceOf(SchemaMigrationException.class)
                    .hasMessage("The database was not migrated: V2__codes_are_unique.sql failed:"
                            + " could not create unique index \"codes_code_key\" (SQLSTATE 23505).");
            assertThat(new Sql(database).texts(HISTORY)).containsExactly("1 true", "2 false");
            assertThat(CODES.status(database).invalidIndexes()).containsExactly("codes_code_key");
        }

        new Sql(database).run("delete from codes where ctid <> '(0,1)'");
        assertThat(CODES.migrate(database))
                .isEqualTo(new Migrated(List.of("2"), "2", new Repaired(List.of("2"), List.of("codes_code_key"))));
        CODES.validate(database);
    }

    @Test
    void aFailureSaysWhatIsWrongAndThatMigratingRepairsIt(DataSource database) throws SQLException {
        duplicates(database);
        assertThatThrownBy(() -> CODES.migrate(database)).isInstanceOf(SchemaMigrationException.class);

        assertThatThrownBy(() -> CODES.validate(database))
                .hasMessageContaining("V2__codes_are_unique.sql: broke off; migrate runs it again")
                .hasMessageContaining("index codes_code_key: invalid");
        assertThatThrownBy(() -> CODES.undo(database, Undo.newest()))
                .hasMessageContaining("V2__codes_are_unique.sql: broke off; migrate runs it again");
    }

    @Test
    void aBuildWhoseProcessWasKilledIsRunAgain(DataSource database) throws Exception {
        BotkitSchema.migrate(database);
        BotkitSchema.undo(database, Undo.newest());
        var older = OpenTransaction.reading("aibotkit_analytics", database);
        var killed = Background.start(() -> BotkitSchema.migrate(database));
        Background.await(BUILDING, database);
        assertThat(BotkitSchema.status(database).invalidIndexes())
                .as("while it is built")
                .isEmpty();

        new Sql(database).run(BUILDING.replace("pid", "pg_terminate_backend(pid)"));
        assertThatThrownBy(killed::get).cause().isInstanceOf(SchemaMigrationException.class);
        older.close();
        assertThat(new Sql(database).texts(HISTORY)).doesNotContain("9 true", "9 false");
        assertThat(BotkitSchema.status(database).invalidIndexes()).containsExactly("idx_analytics_date");

        assertThat(BotkitSchema.migrate(database))
                .isEqualTo(new Migrated(List.of("9"), "9", new Repaired(List.of(), List.of("idx_analytics_date"))));
        BotkitSchema.validate(database);
    }

    @Test
    void anUndoWhoseProcessWasKilledIsMadeGoodByMigrating(DataSource database) throws Exception {
        BotkitSchema.migrate(database);
        var older = OpenTransaction.reading("aibotkit_analytics", database);
        var killed = Background.start(() -> BotkitSchema.undo(database, Undo.newest()));
        Background.await(DROPPING, database);
        new Sql(database).run(DROPPING.replace("pid", "pg_terminate_backend(pid)"));
        assertThatThrownBy(killed::get).cause().isInstanceOf(SchemaMigrationException.class);
        older.close();
        assertThatThrownBy(() -> BotkitSchema.validate(database))
                .hasMessageContaining("V9__analytics_date_index.sql: broke off; migrate runs it again");

        assertThat(BotkitSchema.migrate(database).applied()).containsExactly("9");
        BotkitSchema.validate(database);
    }

    @Test
    void anInvalidIndexOfSomebodyElseIsToldOfAndLeftAlone(DataSource database) throws SQLException {
        duplicates(database);
        var sql = new Sql(database);
        assertThatThrownBy(() -> sql.run("create unique index concurrently strangers on codes (code)"))
                .isInstanceOf(SQLException.class);
        sql.run("delete from codes");

        assertThat(CODES.migrate(database).repaired()).isEqualTo(Repaired.NOTHING);
        assertThatThrownBy(() -> CODES.validate(database)).hasMessage("""
                The database is not as this library expects it:
                  index strangers: invalid, its build broke off and no query uses it; drop it or reindex it""");
    }

    @Test
    void whileOneWaitsForAnOlderTransactionTheNextWaitsForItAndBothEndWell(DataSource database) throws Exception {
        BotkitSchema.migrate(database);
        BotkitSchema.undo(database, Undo.newest());
        var older = OpenTransaction.reading("aibotkit_analytics", database);
        var one = Background.start(() -> BotkitSchema.migrate(database).applied());
        Background.await(BUILDING, database);
        var next = Background.start(() -> BotkitSchema.migrate(database).applied());
        Thread.sleep(500);
        assertThat(one).isNotDone();
        assertThat(next).isNotDone();
        older.close();
        assertThat(one.get()).containsExactly("9");
        assertThat(next.get()).isEmpty();
        BotkitSchema.validate(database);
    }

    /** The table of the first migration, with what the second refuses. */
    private static void duplicates(DataSource database) throws SQLException {
        CODES.migrate(database);
        CODES.undo(database, Undo.newest());
        new Sql(database).run("insert into codes values ('a'), ('a'), ('b')");
    }
}
