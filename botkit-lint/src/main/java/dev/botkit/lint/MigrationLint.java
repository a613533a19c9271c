package dev.botkit.lint;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is dangerous in Flyway migrations of PostgreSQL while an application is in use: locks held for long or
 * without a timeout, tables rewritten, columns that running code still needs. Meant for a test:
 *
 * <pre>{@code
 * assertThat(MigrationLint.of("classpath:db/migration").check(emptyDatabase)).isEmpty();
 * }</pre>
 *
 * The migrations run one after the other on an empty database. Before each of them every table gets rows. After each
 * statement the server is asked which locks it took, which tables it read and wrote, and what the catalogue now holds;
 * {@link Rule} says what is made of that.
 *
 * <p>A short lock is fine as long as {@code lock_timeout} guards the wait for it, and so is everything done to tables
 * that the migration itself made. What is meant is allowed in the file, with a reason:
 *
 * <pre>{@code
 * -- lint:allow drop-column no release since 2.3 names it
 * alter table users drop column nickname;
 * }</pre>
 *
 * Right above a statement that is for it alone; above the first one, for the file.
 *
 * <p>Immutable.
 */
public final class MigrationLint {

    private static final Rows NONE = (connection, file) -> {};

    private final List<Script> scripts;
    private final Rows rows;
    private final @Nullable Version released;

    private MigrationLint(List<Script> scripts, Rows rows, @Nullable Version released) {
        this.scripts = scripts;
        this.rows = rows;
        this.released = released;
    }

    /**
     * Reads the files {@code V<version>__<description>.sql} and {@code R__<description>.sql} of a folder and those below
     * it. Others, such as undo files, are passed over.
     *
     * @param location begins with {@code classpath:} or {@code filesystem:}, as for Flyway
     * @throws IllegalArgumentException if there are none, or two of a version, or the location begins otherwise
     * @throws java.io.UncheckedIOException if a file can't be read as UTF-8
     */
    public static MigrationLint of(String location) {
        return new MigrationLint(MigrationFolder.ofLocation(location), NONE, null);
    }

    /** The same for a folder of the file system. */
    public static MigrationLint of(Path folder) {
        return new MigrationLint(MigrationFolder.of(folder), NONE, null);
    }

    /** Has rows inserted before each migration, for tables that can't be filled with generated ones. */
    public MigrationLint rows(Rows rows) {
        return new MigrationLint(scripts, Objects.requireNonNull(rows, "rows"), released);
    }

    /**
     * Reports only what is newer than this version. Older migrations run all the same, and repeatable ones are always
     * reported.
     *
     * @param released the newest version that is in use and can't be changed any more, such as {@code 9} or {@code 1.2}
     * @throws IllegalArgumentException if it is no version
     */
    public MigrationLint since(String released) {
        return new MigrationLint(scripts, rows, Version.of(released));
    }

    /**
     * Runs the migrations and judges them.
     *
     * @param emptyDatabase one made for that, of PostgreSQL 15 to 18, as a role that may create what the migrations do;
     *     they and the rows stay in it. One connection is used.
     * @return what was found, in the order of the migrations and their lines; empty when all is well
     * @throws IllegalArgumentException if the database has tables
     * @throws LintException if a migration or an insert of the given rows fails, or if there is no connection
     */
    public List<Finding> check(DataSource emptyDatabase) {
        try (Connection connection = emptyDatabase.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                return check(new ScratchDatabase(connection, rows));
            } finally {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            throw LintException.database(e);
        }
    }

    private List<Finding> check(ScratchDatabase database) throws SQLException {
        database.requireEmpty();
        var foreignKeys = new ForeignKeyIndexes();
        List<Check> checks = List.of(
                new TableChanges(),
                new Rewrites(),
                new IndexBuilds(),
                new Validations(),
                new Locking(),
                new Names(),
                new ConcurrentIndexes(),
                new TransactionControl(),
                foreignKeys,
                new LongWork());
        List<Report> reports = new ArrayList<>();
        for (Script script : scripts) {
            MigrationRun run = database.run(script);
            var report = new Report(script);
            checks.forEach(check -> check.judge(run, report));
            if (isReported(script)) {
                reports.add(report);
            }
        }
        foreignKeys.finish();
        return reports.stream().flatMap(report -> report.findings().stream()).toList();
    }

    private boolean isReported(Script script) {
        return released == null || script.version() == null || script.version().compareTo(released) > 0;
    }
}
