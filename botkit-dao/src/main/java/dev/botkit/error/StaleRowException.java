package dev.botkit.error;

/** The row was changed by somebody else since it was read. */
public final class StaleRowException extends BotkitException {

    private static final long serialVersionUID = 1L;

    private final transient Object current;

    /** Keeps the row as it is now. */
    public StaleRowException(String table, Object current) {
        super(
                "A row of " + table + " was changed since it was read, so nothing was written: decide anew upon its"
                        + " current state, or write without a version.",
                null);
        this.current = current;
    }

    /**
     * The row as it is now.
     *
     * @throws ClassCastException when it is no {@code type}
     */
    public <R> R current(Class<R> type) {
        return type.cast(current);
    }
}
