package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.botkit.schema.Loss.Kind;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@PostgresTest(isolation = Isolation.METHOD)
class UndoTest {

    @Test
    void theNewestGoesByItselfAndComesAgain(DataSource database) throws SQLException {
        assertThat(BotkitSchema.undo(database, Undo.newest())).isEqualTo(new Undone(List.of("9"), Optional.of("8")));
        assertThat(new Sql(database).texts("select to_regclass('idx_analytics_date')"))
                .containsExactly("null");
        assertThat(BotkitSchema.migrate(database).applied()).containsExactly("9");
    }

    @Test
    void allNewerThanAVersionGoTheNewestFirst(DataSource database) {
        assertThat(BotkitSchema.undo(database, Undo.to("6")))
                .isEqualTo(new Undone(List.of("9", "8", "7"), Optional.of("6")));
        assertThat(BotkitSchema.status(database).version()).contains("6");
    }

    @Test
    void toZeroNothingIsLeftButTheHistory(DataSource database) throws SQLException {
        assertThat(BotkitSchema.undo(database, Undo.to("0")).version()).isEmpty();
        assertThat(Snapshot.of(database).catalogue()).noneMatch(line -> line.contains("touch_updated_at"));
        assertThat(Snapshot.tables(database)).isEmpty();
        assertThat(BotkitSchema.undo(database, Undo.newest())).isEqualTo(new Undone(List.of(), Optional.empty()));
        assertThat(BotkitSchema.migrate(database).applied()).hasSize(9);
    }

    @Test
    void toTheVersionItHasNothingIsDone(DataSource database) {
        assertThat(BotkitSchema.undo(database, Undo.to("9.0"))).isEqualTo(new Undone(List.of(), Optional.of("9")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "6.1"})
    void aVersionThatIsNotAppliedIsRefused(String version, DataSource database) {
        assertThatThrownBy(() -> BotkitSchema.undo(database, Undo.to(version)))
                .isInstanceOf(SchemaMigrationException.class)
                .hasMessage("Nothing was undone: version " + version + " isn't applied; the newest is 9.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "V6", "-1", "6.", "newest", "1234567890123456789"})
    void whatIsNoVersionIsRefusedAtOnce(String version) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Undo.to(version))
                .withMessageStartingWith("'" + version + "' is no version");
    }

    @Test
    void whatWouldBeLostIsListedForAllVersionsAndNothingIsUndone(DataSource database) throws SQLException {
        new Sql(database).script("one-of-each.sql");
        new Sql(database).run("update aibotkit_chatbots set analytics_enabled = true");
        var before = Snapshot.of(database);

        assertThatThrownBy(() -> BotkitSchema.undo(database, Undo.to("6")))
                .hasMessage("""
                        Nothing was undone, as this would be lost:
                          aibotkit_analytics: 1 row
                          aibotkit_chatbots.analytics_enabled: 1 value
                        Undo.to("6").losingData() undoes it all the same.""")
                .asInstanceOf(type(DataLossException.class))
                .extracting(DataLossException::losses)
                .isEqualTo(List.of(
                        new Loss("aibotkit_analytics", Kind.ROWS, 1),
                        new Loss("aibotkit_chatbots.analytics_enabled", Kind.VALUES, 1)));

        before.assertIsStill(Snapshot.of(database));
        assertThat(BotkitSchema.status(database).isCurrent()).isTrue();
    }

    @Test
    void whatMayBeLostIsLostAndNothingElse(DataSource database) throws SQLException {
        var sql = new Sql(database);
        sql.script("one-of-each.sql");
        assertThat(BotkitSchema.undo(database, Undo.to("3").losingData()).versions())
                .containsExactly("9", "8", "7", "6", "5", "4");
        assertThat(sql.count("users join aibotkit_chatbots on users.id = user_id"))
                .isOne();
        assertThat(sql.count("activity_logs")).isOne();
    }

    @Test
    void whatIsWrittenWhileTheUndoWaitsForItsWriterIsNotLost(DataSource database) throws Exception {
        BotkitSchema.undo(database, Undo.to("8"));
        new Sql(database).script("one-of-each.sql");
        try (var connection = database.getConnection();
                var writer = connection.createStatement()) {
            connection.setAutoCommit(false);
            writer.execute("update aibotkit_chatbots set analytics_enabled = true");
            var undo = Background.start(() -> BotkitSchema.undo(database, Undo.to("7")));
            Background.await("select pid from pg_locks where not granted", database);
            connection.commit();
            assertThatThrownBy(undo::get).cause().isInstanceOf(DataLossException.class);
        }
        assertThat(new Sql(database).count("aibotkit_chatbots where analytics_enabled"))
                .isOne();
        assertThat(BotkitSchema.status(database).version()).contains("8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update flyway_schema_history set success = false where version = '9' | V9__analytics_date_index.sql: broke off
            update flyway_schema_history set checksum = 1 where version = '3'    | V3__chatbots.sql: changed since
            update flyway_schema_history set version = '9.5' where version = '9' | applied by a newer release
            """)
    void aHistoryThatIsNotThisLibrarysIsRefused(String change, String finding, DataSource database)
            throws SQLException {
        new Sql(database).run(change);
        assertThatThrownBy(() -> BotkitSchema.undo(database, Undo.newest()))
                .isInstanceOf(SchemaMigrationException.class)
                .hasMessageContaining(finding);
    }
}
