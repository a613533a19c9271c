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
     * @param hasRows what {@link PreparedStatement#execute} returned
     */
    Results(PreparedStatement statement, boolean hasRows) {
        this.statement = statement;
        this.hasRows = hasRows;
    }

    /** The next result that has rows; what begins and ends a transaction has none. */
    ResultSet next() throws SQLException {
        if (!isFirst) {
            hasRows = statement.getMoreResults();
        }
        isFirst = false;
        while (!hasRows) {
            if (statement.getUpdateCount() == -1) {
                throw new IllegalStateException("Fewer results came back than statements were sent.");
            }
            hasRows = statement.getMoreResults();
        }
        return statement.getResultSet();
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
