package dev.botkit.error;

/** Rows to be upserted exist already, and may not be replaced: the condition of {@code onlyWhere} doesn't hold for them. */
public final class UpsertRefusedException extends BotkitException {

    private static final long serialVersionUID = 1L;

    /** Says how many of how many. */
    public UpsertRefusedException(String table, int refused, int given) {
        super(
                refused + " of " + given + " rows exist in " + table
                        + " already and don't meet the upsert's condition, such"
                        + " as to be the caller's own; nothing was written.",
                null);
    }
}
