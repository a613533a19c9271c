package dev.botkit;

import dev.botkit.error.StatementException;
import dev.botkit.mapping.NewRow;
import java.util.Collection;
import java.util.List;
import org.jooq.Record;

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
    public final <T extends Record, R> R insert(NewRow<T, R> row) {
        return statements.run(new InsertRow<>(row));
    }

    /**
     * Inserts a row and returns these of its columns. One statement: {@code botkit.insert(row, Returning.of(CHATBOTS.ID))}
     * is {@code insert … returning id}.
     *
     * @throws StatementException when the database refuses the row
     */
    public final <T extends Record, X> X insert(NewRow<T, ?> row, Returning<T, X> returning) {
        return statements.run(new InsertRow<>(row, returning.output()));
    }

    /**
     * Inserts any number of rows, all or none, and returns them as stored, in the order given. What a row doesn't set has
     * its DEFAULT, whatever the others set. None give an empty list, without a statement.
     *
     * <p>One statement for each set of columns that rows set, all sent in one round trip, with one parameter for each
     * column however many rows there are; the database inserts, and counts, the rows of each in their order:
     *
     * <pre>{@code
     * insert into aibotkit_messages (conversation_id, role, content)
     * select unnest(?), unnest(?), unnest(?) returning …
     * }</pre>
     *
     * <p>All rows are in memory at once, as they are sent and as they come back: ask for less of them with {@link
     * #insertAll(Collection, Returning)}.
     *
     * @throws StatementException when the database refuses a row; none is inserted
     * @throws IllegalStateException when a trigger or a rule of the table keeps rows out, so that there is no telling
     *     which of them came back; the others are inserted
     */
    public final <T extends Record, R> List<R> insertAll(Collection<? extends NewRow<T, R>> rows) {
        List<NewRow<T, R>> all = List.copyOf(rows);
        return all.isEmpty()
                ? List.of()
                : statements.run(
                        new InsertRows<>(all, new RowOutput<>(all.getFirst().mapping())));
    }

    /** Inserts any number of rows and returns these columns of each; see {@link #insertAll(Collection)}. */
    public final <T extends Record, X> List<X> insertAll(
            Collection<? extends NewRow<T, ?>> rows, Returning<T, X> returning) {
        List<NewRow<T, ?>> all = List.copyOf(rows);
        return all.isEmpty() ? List.of() : statements.run(new InsertRows<>(all, returning.output()));
    }
}
