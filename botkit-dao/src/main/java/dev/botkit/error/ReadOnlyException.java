package dev.botkit.error;

import java.sql.SQLException;

/**
 * A write in a place that takes none: a transaction that was opened as read-only, or a standby server. After a failover
 * the address of the new primary is needed: {@code targetServerType=primary} in the JDBC URL finds it.
 */
public final class ReadOnlyException extends StatementException {

    private static final long serialVersionUID = 1L;

    ReadOnlyException(String sql, SQLException error) {
        super("A write in a read-only transaction or on a standby: use one that is not, or the primary", sql, error);
    }
}
