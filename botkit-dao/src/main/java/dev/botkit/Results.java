package dev.botkit;

import dev.botkit.mapping.RowReader;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The results of statements that were sent together, one after the other. */
final class Results {

    private final PreparedStatement statement;
    private boolean isFirst = true;
    private boolean hasRows;
    private int rows;

    /**
     * Sends the statements.
     *
     * @param isInTransaction whether a {@code begin} goes before them, whose result nobody asked for
     */
    Results(PreparedStatement statement, boolean isInTransaction) throws SQLException {
        this.statement = statement;
        this.hasRows = statement.execute();
        if (isInTransaction) {
            this.hasRows = statement.getMoreResults();
        }
    }

    /** The result of the next statement, which has rows. */
    ResultSet next() throws SQLException {
        advance();
        if (!hasRows) {
            throw new IllegalStateException("A statement gave no rows where rows were expected.");
        }
        return statement.getResultSet();
    }

    /** How many rows the next statement wrote. */
    long nextCount() throws SQLException {
        advance();
        long count = statement.getLargeUpdateCount();
        if (hasRows || count == -1) {
            throw new IllegalStateException("A statement gave no count where one was expected.");
        }
        rows += (int) Math.min(count, Integer.MAX_VALUE - rows);
        return count;
    }

    private void advance() throws SQLException {
        if (!isFirst) {
            hasRows = statement.getMoreResults();
        }
        isFirst = false;
    }

    <R> List<R> all(RowReader<R> reader) throws SQLException {
        List<R> all = new ArrayList<>();
        ResultSet result = next();
        while (result.next()) {
            all.add(reader.read(result, 1));
        }
        rows += all.size();
        return all;
    }

    /** Counts a row that was read. */
    void count() {
        rows++;
    }

    int rows() {
        return rows;
    }
}
