package dev.botkit.mapping;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads the current row of a result set, by position.
 *
 * @param <R> what a row becomes
 */
@FunctionalInterface
public interface RowReader<R> {

    /**
     * Reads the columns that begin at {@code first}, counted from 1.
     *
     * @throws SQLException what the driver throws
     * @throws org.jooq.exception.DataTypeException when a stored value doesn't have its column's Java type
     */
    R read(ResultSet row, int first) throws SQLException;
}
