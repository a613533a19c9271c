package dev.botkit;

import dev.botkit.error.OutcomeUnknownException;
import dev.botkit.error.StatementException;
import dev.botkit.error.UniqueViolationException;
import dev.botkit.error.UpsertRefusedException;
import dev.botkit.mapping.NewRow;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.UniqueKey;

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
     * @throws IllegalArgumentException when a document can't be stored as JSON, or the row refers to one that is yet to be
     *     inserted: {@link #insertTogether} takes both
     * @throws StatementException when the database refuses the row
     * @throws IllegalStateException when a trigger or a rule of the table keeps it out
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

    /**
     * Inserts a row, or, if one with the same key is there already, gives that one all columns the row sets; see {@link
     * Upsert#on}. One statement, and safe however many callers do the same at once:
     *
     * <pre>{@code
     * insert into aibotkit_chatbots (user_id, name, active) values (?, ?, ?)
     * on conflict (user_id, name) do update set active = excluded.active returning …
     * }</pre>
     *
     * @throws IllegalArgumentException when the row doesn't set all columns of the key
     * @throws UniqueViolationException when another row has the same value of another key
     * @throws StatementException when the database refuses the row
     */
    public final <T extends Record, R> Upserted<R> upsert(NewRow<T, R> row, UniqueKey<T> key) {
        return upsert(row, Upsert.on(key));
    }

    /**
     * Inserts a row, or does to the one that is there already what {@code how} says. One statement in one round trip; where
     * the row may be left as it is ({@link Upsert#keeping}, {@link Upsert#ifDifferent}, or a row that sets nothing but the
     * key) a second one, sent along with it, finds it.
     *
     * @throws IllegalArgumentException when the row doesn't set all columns of the key, or one that is to be replaced
     * @throws UpsertRefusedException when the row that is there doesn't meet {@link Upsert#onlyWhere}
     * @throws UniqueViolationException when another row has the same value of another key. Callers who insert the same
     *     row at once may meet that too; it is tried again then, unless a transaction is open
     * @throws StatementException when the database refuses the row
     * @throws IllegalStateException when a trigger or a policy keeps the row out, or out of sight
     */
    public final <T extends Record, R> Upserted<R> upsert(NewRow<T, R> row, Upsert<T> how) {
        return new Upserting<>(statements, this::unit, List.of(row), how).run().getFirst();
    }

    /** Upserts any number of rows, replacing what they set; see {@link #upsertAll(Collection, Upsert)}. */
    public final <T extends Record, R> List<Upserted<R>> upsertAll(
            Collection<? extends NewRow<T, R>> rows, UniqueKey<T> key) {
        return upsertAll(rows, Upsert.on(key));
    }

    /**
     * Upserts any number of rows, all or none, and says of each in the order given what became of it. None give an empty
     * list, without a statement. As {@link #insertAll(Collection)} does, it sends one statement for each set of columns
     * that rows set, all in one round trip.
     *
     * <p>They are sent in the order of their keys, so that callers who write the same rows wait for each other and don't
     * end in a deadlock. Where rows set different columns, or other keys of the table are met, they still may; unless a
     * transaction is open, it is tried again then.
     *
     * <p>Where rows may be left as they are, a second statement for each set of columns is sent along to find them. With
     * {@link Upsert#onlyWhere} or {@link Upsert#keeping} it takes one round trip more, for the commit, since the rows
     * have to be looked at before it; inside a transaction the former takes two more, for a savepoint.
     *
     * @throws IllegalArgumentException when two rows have the same key, or one doesn't set all columns of the key, or one
     *     that is to be replaced
     * @throws UpsertRefusedException when rows that are there don't meet {@link Upsert#onlyWhere}; none is written
     * @throws UniqueViolationException when another row has the same value of another key; none is written
     * @throws StatementException when the database refuses a row; none is written
     * @throws IllegalStateException when a trigger or a policy keeps rows out, or out of sight
     */
    public final <T extends Record, R> List<Upserted<R>> upsertAll(
            Collection<? extends NewRow<T, R>> rows, Upsert<T> how) {
        List<NewRow<T, R>> all = List.copyOf(rows);
        return all.isEmpty() ? List.of() : new Upserting<>(statements, this::unit, all, how).run();
    }

    /** Runs work that is kept as a whole or not at all: in a transaction of its own, or in a savepoint of the open one. */
    private <X> X unit(Function<Statements, X> work) {
        return switch (statements.connections()) {
            case TransactionScope scope -> Transactions.savepoint(scope, () -> work.apply(statements));
            case Connections connections ->
                new Transactions(connections, scope -> Transaction.of(statements, cursors, scope))
                        .run(TransactionOptions.defaults().attempts(Backoff.ATTEMPTS), tx -> work.apply(tx.statements));
        };
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
