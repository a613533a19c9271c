package dev.botkit.schema;

import dev.botkit.schema.Catalogue.Table;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What undo files do, found out by running them in a transaction and taking it back, instead of from their text.
 *
 * @param effects what they do to data
 * @param refused the files that the server doesn't run in a transaction
 */
record Trial(Effects effects, Set<UndoScript> refused) {

    /** Runs the files in their order, within a transaction of the session, which then stands where it stood. */
    static Trial of(List<UndoScript> scripts, Session session) throws SQLException {
        // Rows that a policy hides from the role would be taken for none: the server then refuses to count instead.
        session.run("set local row_security = off");
        var before = Catalogue.read(session);
        var savepoint = session.savepoint();
        var refused = new HashSet<UndoScript>();
        for (UndoScript script : scripts) {
            if (!isRun(script, session)) {
                refused.add(script);
            }
        }
        var after = Catalogue.read(session);
        var rewritten = rowsKeptInRewritten(before, after, session);
        session.rollBackTo(savepoint);
        return new Trial(new Effects(before, after, rewritten), refused);
    }

    private static boolean isRun(UndoScript script, Session session) throws SQLException {
        var savepoint = session.savepoint();
        try {
            script.run(session);
            return true;
        } catch (SQLException e) {
            if (!UndoScript.REFUSED_IN_TRANSACTION.equals(e.getSQLState())) {
                throw e;
            }
            script.insistOnSingleStatement();
            session.rollBackTo(savepoint);
            return false;
        }
    }

    private static Map<Long, Long> rowsKeptInRewritten(Catalogue before, Catalogue after, Session session)
            throws SQLException {
        var rows = new HashMap<Long, Long>();
        for (Table table : after.tables().values()) {
            var earlier = before.tables().get(table.oid());
            if (earlier != null && earlier.file() != table.file()) {
                long added = table.inserted() - earlier.inserted();
                rows.put(table.oid(), session.count("*", table.name()) - added);
            }
        }
        return rows;
    }
}
