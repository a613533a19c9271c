package dev.botkit;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks at each row of a result before it is read, and may leave it out. */
interface RowGate {

    /** Lets all rows pass. */
    RowGate ALL = (row, index) -> true;

    /** Whether the row is read; {@code index} is the number of rows that passed before it. */
    boolean passes(ResultSet row, int index) throws SQLException;
}
