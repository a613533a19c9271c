package dev.botkit.schema;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.api.MigrationInfo;

/**
 * A migration of this library, or one that the database has seen, and how far it has come.
 *
 * @param version such as {@code 9} or {@code 9.1}
 * @param description its name in words, such as {@code analytics date index}
 * @param file the name of its file, such as {@code V9__analytics_date_index.sql}
 * @param state what is known of it
 * @param appliedAt when it was applied or failed; the history holds the local time of whoever ran it, which is read here
 *     as local time. Empty if it wasn't run
 * @param took how long it took, in whole milliseconds; empty if it wasn't run
 * @param sql the content of its file; empty if this library doesn't have it
 */
public record Migration(
        String version,
        String description,
        String file,
        State state,
        Optional<Instant> appliedAt,
        Optional<Duration> took,
        Optional<String> sql) {

    /** What is known of a migration. */
    public enum State {
        /** It was applied, and its file is still the same. */
        APPLIED,
        /** It wasn't applied yet; {@link BotkitSchema#migrate} applies it. */
        PENDING,
        /** It, or its undo, broke off outside of a transaction; {@link BotkitSchema#migrate} runs it again. */
        FAILED,
        /** It was applied, but its file has been changed since. */
        CHANGED,
        /** It wasn't applied although a newer one was. */
        SKIPPED,
        /** It was applied, but this library, which has newer ones, no longer has it. */
        MISSING,
        /** It was applied by a newer release of this library. */
        UNKNOWN;

        boolean isInDatabase() {
            return this != PENDING && this != SKIPPED && this != FAILED;
        }

        static State of(MigrationInfo info) {
            return switch (info.getState()) {
                case PENDING, ABOVE_TARGET, AVAILABLE -> PENDING;
                case IGNORED -> SKIPPED;
                case FAILED, MISSING_FAILED, FUTURE_FAILED -> FAILED;
                case MISSING_SUCCESS, DELETED -> MISSING;
                case FUTURE_SUCCESS -> UNKNOWN;
                default -> info.isChecksumMatching() ? APPLIED : CHANGED;
            };
        }
    }

    /** Checks that nothing is null. */
    public Migration {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(appliedAt, "appliedAt");
        Objects.requireNonNull(took, "took");
        Objects.requireNonNull(sql, "sql");
    }

    static Migration of(MigrationInfo info, Optional<String> sql) {
        return new Migration(
                info.getVersion().getVersion(),
                info.getDescription(),
                info.getScript(),
                State.of(info),
                Optional.ofNullable(info.getInstalledOn()).map(Date::toInstant),
                Optional.ofNullable(info.getExecutionTime()).map(Duration::ofMillis),
                sql);
    }
}
