package dev.botkit.error;

/** A query that was asked for its one row has several. */
public final class NotUniqueException extends BotkitException {

    private static final long serialVersionUID = 1L;

    /** Names the query. */
    public NotUniqueException(String sql) {
        super("More than one row matches; ask for a unique key, or for all with list. The query was: " + sql, null);
    }
}
