package dev.botkit;

import dev.botkit.error.StatementException;
import dev.botkit.mapping.NewRow;

/**
 * The verbs that insert, and those that read.
 *
 * <p>Where no transaction is open a verb is one of its own, kept or undone as a whole. All throw the subclass of {@link
 * StatementException} that says what the database found: a broken constraint, a lock, a timeout, a lost connection.
 */
public abstract sealed class InsertVerbs extends ReadVerbs permits UpdateVerbs {

    InsertVerbs(Statements statements, Cursors cursors) {
        super(statements, cursors);
    }

    /**
     * Inserts a row and returns it as stored: what was not set has its DEFAULT. One statement,
     * {@code insert … returning}.
     *
     * @throws StatementException when the database refuses the row
     */
    public final <R> R insert(NewRow<?, R> row) {
        return statements.run(new InsertRow<>(row));
    }
}
