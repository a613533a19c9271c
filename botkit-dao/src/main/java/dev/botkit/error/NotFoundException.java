package dev.botkit.error;

/** A query that was asked for its one row has none. */
public final class NotFoundException extends BotkitException {

    private static final long serialVersionUID = 1L;

    /** Names the query. */
    public NotFoundException(String sql) {
        super("No row matches; where that is no error, ask with find. The query was: " + sql, null);
    }
}
