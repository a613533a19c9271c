package dev.botkit.lint;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs migrations one after the other, each on tables with rows, as Flyway would: in a transaction where possible. */
final class ScratchDatabase {

    /** Each migration starts in a session as new, without a timeout from elsewhere. */
    private static final String NEW_SESSION = "reset all; reset role; discard temp; set lock_timeout = 0";

    /** An index is used wherever it can be: small tables would be read whole. Plans then look costly, worth compiling. */
    private static final String AS_IF_LARGE = "set enable_seqscan = off; set jit = off";

    private final Connection connection;
    private final Rows given;
    private final RowFiller generated;

    ScratchDatabase(Connection connection, Rows given) {
        this.connection = connection;
        this.given = given;
        this.generated = new RowFiller(connection);
    }

    /** Refuses a database that may be somebody's. */
    void requireEmpty() throws SQLException {
        Optional<Table> any =
                CatalogueQuery.run(connection).tables().values().stream().findAny();
        if (any.isPresent()) {
            throw new IllegalArgumentException(
                    "The database has tables, such as " + any.get().qualified()
                            + ". Migrations are checked by running them: give an empty one made for that.");
        }
    }

    MigrationRun run(Script script) throws SQLException {
        execute(NEW_SESSION);
        insertGiven(script);
        generated.fill();
        execute(AS_IF_LARGE);
        connection.commit();
        Set<Long> emptied = new HashSet<>();
        while (true) {
            Catalogue start = CatalogueQuery.run(connection);
            Map<Long, Long> rows = countRows(start);
            connection.commit();
            try {
                return new MigrationRun(script, start, rows, inOneTransaction(script, start));
            } catch (StepFailure e) {
                connection.rollback();
                if (e.isForTheTransaction()) {
                    return new MigrationRun(script, start, rows, eachOnItsOwn(script, start));
                }
                // With the rows that were made up it can't be run at all, and without these all but them can be seen.
                Table inTheWay = e.tableInTheWay(start)
                        .filter(table -> emptied.add(table.oid()))
                        .orElseThrow(() -> e.in(script));
                execute("truncate " + inTheWay.shown() + " cascade");
                connection.commit();
            }
        }
    }

    private void insertGiven(Script script) {
        try {
            given.insertBefore(connection, script.file());
        } catch (SQLException e) {
            throw LintException.rows(script, e);
        }
    }

    private List<Step> inOneTransaction(Script script, Catalogue start) throws SQLException, StepFailure {
        List<Step> steps = new ArrayList<>();
        Catalogue before = start;
        for (SqlStatement statement : script.statements()) {
            if (!TransactionControl.isOne(statement)) {
                steps.add(measure(statement, before));
                before = steps.getLast().after();
            }
        }
        commit(script);
        return steps;
    }

    private List<Step> eachOnItsOwn(Script script, Catalogue start) throws SQLException {
        List<Step> steps = new ArrayList<>();
        Catalogue before = start;
        for (SqlStatement statement : script.statements()) {
            if (!TransactionControl.isOne(statement)) {
                steps.add(onItsOwn(script, statement, before));
                before = steps.getLast().after();
            }
        }
        return steps;
    }

    private Step onItsOwn(Script script, SqlStatement statement, Catalogue before) throws SQLException {
        try {
            Step step = measure(statement, before);
            commit(script);
            return step;
        } catch (StepFailure e) {
            connection.rollback();
            if (!e.isForTheTransaction()) {
                throw e.in(script);
            }
            return outside(script, statement, before);
        }
    }

    private Step outside(Script script, SqlStatement statement, Catalogue before) throws SQLException {
        Locks none = new Locks(Map.of(), 0);
        connection.setAutoCommit(true);
        try {
            execute(statement);
            return new Step(statement, before, CatalogueQuery.run(connection), none, none, Map.of(), false);
        } catch (StepFailure e) {
            throw e.in(script);
        } finally {
            connection.setAutoCommit(false);
        }
    }

    private Step measure(SqlStatement statement, Catalogue before) throws SQLException, StepFailure {
        Locks atStart = Locks.of(connection);
        Activity activity = Activity.of(connection);
        execute(statement);
        Map<Long, Activity.Counters> done = Activity.of(connection).since(activity);
        Locks atEnd = Locks.of(connection);
        return new Step(statement, before, CatalogueQuery.run(connection), atStart, atEnd, done, true);
    }

    private void execute(SqlStatement statement) throws StepFailure {
        try {
            execute(statement.sql());
        } catch (SQLException e) {
            throw new StepFailure(statement, e);
        }
    }

    /** Deferred constraints are checked here. */
    private void commit(Script script) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new StepFailure(script.statements().getLast(), e).in(script);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private Map<Long, Long> countRows(Catalogue tables) throws SQLException {
        Map<Long, Long> rows = new HashMap<>();
        for (Table table : tables.tables().values()) {
            if (table.isStored()) {
                rows.put(table.oid(), count(table));
            }
        }
        return Map.copyOf(rows);
    }

    private long count(Table table) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + table.shown())) {
            result.next();
            return result.getLong(1);
        }
    }
}
