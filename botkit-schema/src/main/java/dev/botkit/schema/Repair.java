package dev.botkit.schema;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Clears away what a migration outside of a transaction left when it broke off, so that it can run again.
 *
 * <p>One that failed has a row in the history; one whose process was killed has none. Either may leave an invalid index,
 * which {@code create index concurrently if not exists} would take for the real one. Under the lock no migration is at
 * work, so that an invalid index named by a file that is about to run is nobody's. What the others are, somebody may be
 * looking at.
 */
final class Repair {

    private Repair() {}

    static Repaired run(Session session, History history, SchemaStatus found) throws SQLException {
        var failed = found.in(Migration.State.FAILED);
        var invalid = new ArrayList<String>();
        for (String index : found.invalidIndexes()) {
            if (Stream.concat(failed.stream(), found.pending().stream())
                    .anyMatch(migration -> builds(index, migration))) {
                session.run("drop index concurrently if exists " + history.qualify(index));
                invalid.add(index);
            }
        }
        for (Migration migration : failed) {
            history.forget(migration, session);
        }
        return new Repaired(versions(failed), invalid);
    }

    private static boolean builds(String index, Migration migration) {
        return InvalidIndexes.builtBy(migration.sql().orElse("")).contains(index);
    }

    private static List<String> versions(List<Migration> migrations) {
        return migrations.stream().map(Migration::version).toList();
    }
}
