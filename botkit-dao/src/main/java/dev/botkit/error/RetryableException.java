package dev.botkit.error;

import java.sql.SQLException;

/**
 * The database chose this transaction to fail so that others could go on: a deadlock, or under REPEATABLE READ and
 * SERIALIZABLE an interleaving that it can't allow. Nothing was kept. Run again, the whole transaction is likely to
 * succeed. A verb that runs on its own was run again already, a few times; a transaction is when its options say so.
 */
public final class RetryableException extends StatementException {

    private static final long serialVersionUID = 1L;

    private static final String DEADLOCK = "40P01";

    RetryableException(String sql, SQLException error) {
        super(
                DEADLOCK.equals(error.getSQLState())
                        ? "A deadlock with another transaction: run the whole transaction again"
                        : "It can't be put in an order with other transactions: run the whole transaction again",
                sql,
                error);
    }
}
