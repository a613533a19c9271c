package dev.botkit;

import dev.botkit.error.StatementException;
import dev.botkit.mapping.NewRow;
import java.util.List;

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

    /**
     * Inserts rows that refer to each other, such as a chatbot, its conversation and a first message, and returns them
     * as stored: all or none. Given in any order. One statement, however many rows.
     *
     * <pre>{@code
     * NewChatbot bot = NewChatbot.of(userId, "Support");
     * NewConversation talk = NewConversation.of(bot, sessionId);
     * Inserted rows = botkit.insertTogether(bot, talk);
     * Chatbot stored = rows.get(bot);
     * }</pre>
     *
     * @param rows from 1 to 50, of not more than 1,664 columns in all
     * @throws IllegalArgumentException when they are more or none, when one is given twice, or when a row that another
     *     refers to isn't given
     * @throws StatementException when the database refuses a row
     */
    public final Inserted insertTogether(NewRow<?, ?>... rows) {
        return insertTogether(List.of(rows));
    }

    /** The same with rows in a list. */
    public final Inserted insertTogether(List<? extends NewRow<?, ?>> rows) {
        return statements.run(new InsertTogether(rows));
    }
}
