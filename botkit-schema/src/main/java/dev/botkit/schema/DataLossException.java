package dev.botkit.schema;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An undo would lose data, and its caller didn't say that it may. Nothing was undone, unless the data came meanwhile: the
 * message says so, and lists what would be lost and the way out.
 */
public final class DataLossException extends SchemaMigrationException {

    private final transient List<Loss> losses;

    DataLossException(Undo undo, List<String> undone, List<Loss> losses) {
        super(
                UndoRun.soFar(undone) + ", as this would be lost:\n"
                        + losses.stream().map(loss -> "  " + loss).collect(Collectors.joining("\n"))
                        + "\n" + undo.losingData() + " undoes it all the same.",
                null);
        this.losses = List.copyOf(losses);
    }

    /** What would be lost by all the versions still to undo; never empty. */
    public List<Loss> losses() {
        return losses;
    }
}
