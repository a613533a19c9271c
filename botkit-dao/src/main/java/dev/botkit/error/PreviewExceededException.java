package dev.botkit.error;

/** A cascading delete would have deleted more than its preview showed; nothing was deleted. */
public final class PreviewExceededException extends BotkitException {

    private static final long serialVersionUID = 1L;

    /** Holds both counts, as text. */
    public PreviewExceededException(Object previewed, Object found) {
        super(
                "Rows came since the preview of " + previewed + ": there are " + found
                        + " by now, and nothing was deleted. Preview again, or delete without a preview.",
                null);
    }
}
