package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import java.sql.SQLException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Flyway here is one of its own, as another service or an older release of this library would run it. */
@PostgresTest(
        migrations = {},
        isolation = Isolation.METHOD)
@Timeout(60)
class MigrationLockTest {

    private static final Schema QUEUE = new Schema(new Migrations("db/queue", "db/queue-undo"));
    private static final String WAITING = "select pid from pg_locks where locktype = 'advisory' and not granted";

    @Test
    void flywayWaitsForAnUndo(DataSource database) throws Exception {
        try (var session = Session.open(database)) {
            var flyway = MigrationLock.holding(session, History.of(session), () -> {
                var other = Background.start(() -> flyway(database).migrate().migrationsExecuted);
                assertGoesOn(other);
                return other;
            });
            assertThat(flyway.get()).isOne();
        }
    }

    @Test
    void anUndoWaitsForFlyway(DataSource database) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(4711)");
            var flyway = Background.start(() -> flyway(database).migrate().migrationsExecuted);
            Background.await(WAITING, database);
            var undo = Background.start(() -> QUEUE.undo(database, Undo.newest()));
            assertGoesOn(undo);
            statement.execute("select pg_advisory_unlock(4711)");
            assertThat(flyway.get()).isOne();
            assertThatThrownBy(undo::get).hasMessageContaining("there is no way back from V1__waits_for_the_test.sql");
        }
    }

    @Test
    void theStatusWaitsForNobody(DataSource database) throws SQLException {
        try (var session = Session.open(database)) {
            var status = MigrationLock.holding(session, History.of(session), () -> QUEUE.status(database));
            assertThat(status.pending()).hasSize(1);
        }
    }

    @Test
    void schemasOfOneDatabaseDontWaitForEachOther(DataSource database) throws SQLException {
        new Sql(database).run("create schema other");
        try (var session = Session.open(database)) {
            MigrationLock.holding(session, new History("other"), () -> QUEUE.migrate(database));
        }
    }

    @Test
    void whatIsDoneStaysDoneShouldTheConnectionBreakAfterwards(DataSource database) throws SQLException {
        try (var session = Session.open(database)) {
            var done = MigrationLock.holding(session, History.of(session), () -> {
                var own = session.list("select pg_backend_pid()", row -> row.getInt(1))
                        .getFirst();
                new Sql(database).run("select pg_terminate_backend(" + own + ", 5000)");
                return "done";
            });
            assertThat(done).isEqualTo("done");
        }
    }

    @Test
    void anInterruptedWaitEndsAtOnce(DataSource database) throws SQLException {
        try (var session = Session.open(database)) {
            MigrationLock.holding(session, History.of(session), () -> {
                Thread.currentThread().interrupt();
                assertThatThrownBy(() -> QUEUE.migrate(database)).hasMessageContaining("Interrupted");
                assertThat(Thread.interrupted()).isTrue();
                return true;
            });
        }
    }

    private static Flyway flyway(DataSource database) {
        return new Migrations("db/queue", "db/queue-undo").flyway(database);
    }

    private static void assertGoesOn(Future<?> other) {
        assertThatThrownBy(() -> other.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
    }
}
