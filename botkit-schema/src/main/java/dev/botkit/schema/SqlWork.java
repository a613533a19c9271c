package dev.botkit.schema;

import java.sql.SQLException;

/** Something to do on a session. */
@FunctionalInterface
interface SqlWork<T> {
    T run() throws SQLException;
}
