package dev.botkit;

import dev.botkit.error.OutcomeUnknownException;
import dev.botkit.error.StatementException;
import dev.botkit.mapping.NewRow;
import java.util.List;
import java.util.stream.Stream;
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

    /**
     * Loads rows of one table in their order, however many: 64 KiB of them are in memory at a time. All are kept, or
     * none, in the open transaction or one of its own. Several times faster than inserts, for the rows are not returned.
     * What was not set gets its DEFAULT.
     *
     * <p>One {@code copy … from stdin}, and another one, in two round trips more, after each 16 MiB and each time that
     * the next row has other columns set than the one before. It is not run again by itself, since the rows are gone
     * through once. A listener is told of it once, by the last text.
     *
     * <p>While rows are read, their source can't ask anything on the same connection: in a transaction, none of its
     * verbs.
     *
     * @param rows is closed at the end, and when anything fails
     * @return how many they were
     * @throws IllegalArgumentException when a row refers to another that is yet to be inserted, or has no column set
     * @throws IllegalStateException when the source of the rows uses the connection that they are sent on
     * @throws OutcomeUnknownException when the connection was lost while the verb's own transaction was committed
     * @throws StatementException when the database refuses a row. Tables with row-level security refuse COPY.
     * @throws RuntimeException whatever the source of the rows throws; nothing is kept then, and a transaction that was
     *     open can only be rolled back
     */
    public final <T extends Record> long load(Stream<? extends NewRow<T, ?>> rows) {
        try (rows) {
            return statements.load(rows);
        }
    }
}
