package dev.botkit.schema;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Undoes versions, each in a transaction with its row of the history; the session holds the lock. */
final class UndoRun {

    private final Session session;
    private final History history;
    private final Undo undo;
    private final List<String> undone = new ArrayList<>();

    UndoRun(Session session, History history, Undo undo) {
        this.session = session;
        this.history = history;
        this.undo = undo;
    }

    /** Tries them all before it undoes one: one that fails or loses data is best found while nothing is gone yet. */
    Undone of(UndoPlan plan) throws SQLException {
        if (plan.scripts().isEmpty()) {
            return new Undone(undone, plan.version());
        }
        insistOnCounts();
        var trial = session.inTransaction(() -> {
            var tried = Trial.of(plan.scripts(), session);
            refuseLosses(tried.effects());
            return tried;
        });
        for (UndoScript script : plan.scripts()) {
            undone.add(undo(script, trial.refused().contains(script)));
        }
        return new Undone(undone, plan.version());
    }

    private void insistOnCounts() throws SQLException {
        if (!undo.mayLoseData() && !session.ask("select current_setting('track_counts')::boolean")) {
            throw new SchemaMigrationException(
                    "Nothing was undone: track_counts is off, without which the server doesn't"
                            + " count rows that are deleted or updated. Switch it on.");
        }
    }

    private String undo(UndoScript script, boolean refusedInTransaction) {
        try {
            if (refusedInTransaction) {
                // Should it break off, nobody knows how far it came: migrating then runs the migration again.
                history.fail(script.migration(), session);
                script.run(session);
                return forget(script);
            }
            return session.inTransaction(() -> undoInTransaction(script));
        } catch (SQLException e) {
            throw Failure.of(soFar(undone), e, "");
        }
    }

    private String undoInTransaction(UndoScript script) throws SQLException {
        if (!undo.mayLoseData()) {
            var effects = Trial.of(List.of(script), session).effects();
            effects.lockOthersOut(session);
            refuseLosses(effects);
        }
        var before = Catalogue.read(session);
        script.run(session);
        // What it deletes or updates may have come since the trial: such a table can't be known and locked before.
        refuse(new Effects(before, Catalogue.read(session), Map.of()).writes());
        return forget(script);
    }

    private String forget(UndoScript script) throws SQLException {
        history.forget(script.migration(), session);
        return script.migration().version();
    }

    private void refuseLosses(Effects effects) throws SQLException {
        if (!undo.mayLoseData()) {
            refuse(effects.losses(session));
        }
    }

    private void refuse(List<Loss> losses) {
        if (!undo.mayLoseData() && !losses.isEmpty()) {
            throw new DataLossException(undo, undone, losses);
        }
    }

    /** The beginning of a message. */
    static String soFar(List<String> undone) {
        return undone.isEmpty() ? "Nothing was undone" : "Nothing beyond " + String.join(", ", undone) + " was undone";
    }
}
