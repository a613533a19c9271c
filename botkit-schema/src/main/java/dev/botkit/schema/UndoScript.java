package dev.botkit.schema;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.DOTALL;

import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.core.Parser;

/**
 * The way back of a migration.
 *
 * @param migration the one to undo
 * @param file the name of the undo file
 * @param sql its content
 */
record UndoScript(Migration migration, String file, String sql) {

    /** What the server answers to a statement that it doesn't run in a transaction. */
    static final String REFUSED_IN_TRANSACTION = "25001";

    private static final Pattern TRANSACTION = Pattern.compile(
            "(?:\\s|--[^\\n]*(?:\\n|$)|/\\*.*?\\*/)*+"
                    + "(?:begin|start|commit|end|rollback|abort|savepoint|release|prepare\\s+transaction)\\b.*",
            CASE_INSENSITIVE | DOTALL);

    /** Insists that the file leaves alone the transaction that is to take it back. */
    UndoScript {
        if (statements(sql).anyMatch(statement -> TRANSACTION.matcher(statement).matches())) {
            throw new SchemaMigrationException("Nothing was undone: " + file
                    + " begins or ends a transaction of its own. It is run in one: take that statement out.");
        }
    }

    void run(Session session) throws SQLException {
        try {
            session.run(sql);
        } catch (SQLException e) {
            throw new SQLException(file + " failed", e.getSQLState(), e);
        }
    }

    /** Outside of a transaction each statement is kept on its own, so that one that fails leaves the file half done. */
    void insistOnSingleStatement() {
        long statements = statements(sql).count();
        if (statements != 1) {
            throw new SchemaMigrationException(
                    "Nothing was undone: one of the %d statements of %s can't run in a".formatted(statements, file)
                            + " transaction. Give it a migration and an undo file of its own.");
        }
    }

    private static Stream<String> statements(String sql) {
        try {
            return Parser.parseJdbcSql(sql, true, false, true, false, false).stream()
                    .map(query -> query.nativeSql);
        } catch (SQLException e) {
            throw new IllegalStateException("the driver doesn't understand the file", e);
        }
    }
}
