package dev.botkit.lint;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is looked for. Most rules are measured: they judge what the server's catalogue, {@code pg_locks} and counters of
 * rows read say of a migration that was run, so that dynamic SQL, functions and triggers are seen through. A few are
 * read from the text, where the server can't tell.
 *
 * <p>Only tables count that existed before the migration began: nobody queues for a table that isn't there yet.
 */
public enum Rule {
    /** Measured: a table that is gone. */
    DROP_TABLE(
            "drop-table",
            "drops %s",
            "its rows are gone, and code that still runs fails",
            "release code that doesn't use it, then drop it in a later migration under a waiver that says so"),
    /** Measured: a column that is gone. */
    DROP_COLUMN(
            "drop-column",
            "drops %s",
            "its values are gone, and code that still names it fails",
            "release code that doesn't name it, then drop it in a later migration under a waiver that says so"),
    /** Measured: a table, view or materialized view of another name or schema, unless something has its old name. */
    RENAME_TABLE(
            "rename-table",
            "renames %s",
            "instances of the application that still run know the old name only",
            "create a view with the old name in the same migration, and drop it once nobody uses it"),
    /** Measured: a column of another name. */
    RENAME_COLUMN(
            "rename-column",
            "renames %s",
            "instances of the application that still run know the old name only",
            "add a column, write to both, move the values in batches, then stop using the old one"),
    /** Measured: a column of another type, unless nothing is read or written for it, such as for a longer varchar. */
    CHANGE_TYPE(
            "change-type",
            "changes the type of %s",
            "all rows are checked or rewritten while nobody can read or write, or code that runs gets values it doesn't"
                    + " expect",
            "add a column of the new type, write to both, move the values in batches, then stop using the old one"),
    /** Measured: a new file under a table, by {@code cluster}, {@code set logged} and the like. */
    REWRITE(
            "rewrite",
            "rewrites %s",
            "nobody can read or write it until all of it is written anew",
            "move the rows in batches to a new table, or do it while the application is stopped; refresh a materialized"
                    + " view concurrently"),
    /** Measured: a new file under a table for the values of a new column. */
    VOLATILE_DEFAULT(
            "volatile-default",
            "rewrites a table for the values of %s",
            "a default that differs by row, such as random() or a sequence, is stored at once, and nobody can read or"
                    + " write until then",
            "add the column without it, set the default in the next statement, and fill old rows in batches"),
    /** Measured: a column that existed and whose rows were read to see that none is null. */
    SET_NOT_NULL(
            "set-not-null",
            "makes %s not null",
            "all rows are read while nobody can read or write",
            "add constraint … check (… is not null) not valid, validate it in the next migration, then set not null,"
                    + " which believes it"),
    /** Measured: a new column that is not null and has no default. */
    ADD_REQUIRED_COLUMN(
            "add-required-column",
            "adds %s as not null without a default",
            "it fails as soon as the table has a row, and code that doesn't know it can't insert",
            "give it a constant default, which costs nothing, or add it nullable"),
    /** Measured: an index that was built or rebuilt in a transaction. */
    INDEX_NOT_CONCURRENT(
            "index-not-concurrent",
            "builds %s",
            "nobody can write to the table until it is complete",
            "create or reindex concurrently, in a file of its own; for a partitioned table: on only, then each"
                    + " partition's index concurrently, then attach them"),
    /** Measured: an index built for a primary key, unique or exclusion constraint. */
    CONSTRAINT_BUILDS_INDEX(
            "constraint-builds-index",
            "builds an index for %s",
            "nobody can read or write until it is complete",
            "create unique index concurrently in a file of its own, then add constraint … using index"),
    /** Measured: a new foreign key whose rows were checked at once. */
    FOREIGN_KEY_VALIDATES(
            "foreign-key-validates",
            "checks all rows for the foreign key %s",
            "nobody can write to either table until then",
            "add it not valid, and validate it in the next migration, which lets others write"),
    /** Measured: a new check constraint whose rows were read at once. */
    CHECK_VALIDATES(
            "check-validates",
            "reads all rows for the check %s",
            "nobody can read or write the table until then",
            "add it not valid, and validate it in the next migration, which lets others write"),
    /** Measured: a statement that read all rows of a table while the transaction locked one; no other rule's. */
    SCAN_UNDER_LOCK(
            "scan-under-lock",
            "reads all of %s",
            "the lock is held until the transaction ends, and others wait all that time",
            "move what takes the lock, or what reads, into a migration of its own"),
    /** Measured: all rows of a table updated in a transaction that locks one. */
    BACKFILL_UNDER_LOCK(
            "backfill-under-lock",
            "writes all rows of %s",
            "the migration locks a table too, and others wait for all of that",
            "write the rows in batches in a migration of its own, or from the application"),
    /** Measured: a table that had rows and of which all were deleted or truncated. */
    LOSES_ROWS(
            "loses-rows",
            "takes away all rows of %s",
            "they can't be had back",
            "delete by a condition; a waiver says why nobody misses them"),
    /**
     * Measured: what {@code lock_timeout} was when a lock was taken that others wait for; reported once a file. More
     * than a minute is as good as none.
     */
    LOCK_TIMEOUT(
            "lock-timeout",
            "locks %s without a lock_timeout of at most a minute",
            "while it waits for one long transaction, everybody else queues behind it",
            "begin the file with: set local lock_timeout = '5s'; better to fail and be run again"),
    /** Measured: a foreign key that no valid, whole index leads with once all migrations have run. */
    FOREIGN_KEY_WITHOUT_INDEX(
            "foreign-key-without-index",
            "leaves %s without an index that leads with its columns",
            "each delete of a parent, and each join from it, reads the whole table",
            "create that index; on a table in use concurrently, in the next file"),
    /** Measured, but for whether the text has the name: a constraint or index that the server named. */
    MISSING_NAME(
            "missing-name",
            "leaves it to the server to name %s",
            "such names differ from one database to the next, and later migrations and error handlers need them",
            "give it one: constraint … or create index …"),
    /** Measured: a file with a statement that refused to run in a transaction, and others. */
    CONCURRENT_NOT_ALONE(
            "concurrent-not-alone",
            "%s stands beside one that can't run in a transaction",
            "the file is no longer all or nothing: when the one fails, the other stays done",
            "move it to a file of its own"),
    /** Read: an index built concurrently that an earlier, broken attempt can stand in the way of. */
    CONCURRENT_NOT_REPEATABLE(
            "concurrent-not-repeatable",
            "can't be run again after it failed: %s",
            "a failed build leaves an invalid index of that name: it is refused the next time, and \"if not exists\""
                    + " takes it for a good one",
            "put before it: drop index concurrently if exists …"),
    /** Read: a statement that begins or ends a transaction. It isn't run. */
    TRANSACTION_CONTROL(
            "transaction-control",
            "ends or begins a transaction: %s",
            "Flyway's own ends with it, and a failure leaves the migration half done and not recorded",
            "leave it out, or split the file"),
    /** Measured: a table that was locked while it had no rows, so that less could be measured. */
    NO_ROWS(
            "no-rows",
            "was measured without rows in %s",
            "what depends on rows wasn't seen",
            "insert some by MigrationLint.rows(…)"),
    /** Read: {@code lint:allow} of a rule that doesn't exist. */
    WAIVER_UNKNOWN("waiver-unknown", "allows %s", "there is no such rule", "write the id that a finding has"),
    /** Read: {@code lint:allow} without a reason. */
    WAIVER_WITHOUT_REASON(
            "waiver-without-reason",
            "allows %s",
            "whoever reads it next wants to know why that is safe here",
            "write the reason behind the rule's id"),
    /** {@code lint:allow} of something that wasn't found there. */
    WAIVER_UNUSED(
            "waiver-unused",
            "allows %s",
            "nothing of that kind was found, and the next of that kind would go unnoticed",
            "remove it, or put it right above the statement that it is for");

    private final String id;
    private final String what;
    private final String why;
    private final String wayOut;

    Rule(String id, String what, String why, String wayOut) {
        this.id = id;
        this.what = what;
        this.why = why;
        this.wayOut = wayOut;
    }

    /** What a waiver calls it, such as {@code drop-column}. */
    public String id() {
        return id;
    }

    /** What is dangerous about it, as part of a sentence. */
    public String why() {
        return why;
    }

    /** What to do instead, as part of a sentence. */
    public String wayOut() {
        return wayOut;
    }

    static Optional<Rule> byId(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findAny();
    }

    /** Whether a waiver may name it; what is wrong with a waiver is put right instead. */
    boolean canBeWaived() {
        return !id.startsWith("waiver-");
    }

    String message(String subjects) {
        return "%s: %s. Way out: %s.".formatted(what.formatted(subjects), why, wayOut);
    }
}
