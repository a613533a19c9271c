package dev.botkit.schema;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * The advisory lock that Flyway takes for each migration, held by a session for the whole of a call. Whoever migrates
 * the same schema waits for it, be it another Flyway. The same session may take it again, as Flyway then does.
 */
final class MigrationLock {

    /** As Flyway has it: "Flyway" in ASCII. */
    private static final long FLYWAY = 0x466C_7977_6179L;

    /** Another instance may be building an index for minutes, and this one waits for it. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private MigrationLock() {}

    /** Runs the work under the lock. A session that breaks meanwhile has lost it as well. */
    static <T> T holding(Session session, History history, Session.Work<T> work) throws SQLException {
        long key = FLYWAY + history.table().hashCode();
        take(session, key);
        try {
            return work.run();
        } finally {
            release(session, key);
        }
    }

    /**
     * Asks again and again: a statement that waited for the lock would hold a snapshot, which the index that the holder
     * builds concurrently would wait for.
     */
    private static void take(Session session, long key) throws SQLException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!session.ask("select pg_try_advisory_lock(?)", key)) {
            if (Instant.now().isAfter(deadline)) {
                throw new SchemaMigrationException("Somebody else has been migrating this schema for "
                        + PATIENCE.toMinutes() + " minutes. Look in pg_stat_activity at what they wait for.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SchemaMigrationException("Interrupted while somebody else migrated this schema.", e);
        }
    }

    /** What was done is done, and what failed has said so: that the connection broke since then is no news. */
    private static void release(Session session, long key) {
        try {
            session.ask("select pg_advisory_unlock(?)", key);
        } catch (SQLException e) {
            session.abort();
        }
    }
}
