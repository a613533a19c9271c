package dev.botkit;

import dev.botkit.error.InvalidCursorException;
import dev.botkit.error.NotFoundException;
import dev.botkit.error.NotUniqueException;
import dev.botkit.error.StatementException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * The verbs that read. A verb's name says what its caller gets: {@code find} may be empty, {@code get} throws, {@code
 * list} is complete. A method that takes a {@code ReadVerbs} can be given a {@link Botkit} or a {@link Transaction}, and
 * asks without writing.
 *
 * <p>Each verb takes a connection for as long as it runs. One that the database can't put in an order with others
 * (serialization failure, deadlock) is run again a few times, where no transaction is open.
 */
public abstract sealed class ReadVerbs permits InsertVerbs {

    /** How many rows {@link #stream} has in memory at a time. */
    public static final int FETCH_SIZE = 1_000;

    final Statements statements;
    final Cursors cursors;

    ReadVerbs(Statements statements, Cursors cursors) {
        this.statements = statements;
        this.cursors = cursors;
    }

    /**
     * jOOQ itself, on the same connections, for whatever a query object doesn't say. Within a transaction of jOOQ's own,
     * {@code botkit.jooq().transaction(…)}, verbs of this Botkit would run outside of it: use {@link
     * Botkit#inTransaction}, whose handle has both.
     */
    public final DSLContext jooq() {
        return statements.jooq();
    }

    /**
     * The one row that matches. One statement.
     *
     * @throws NotFoundException when there is none
     * @throws NotUniqueException when there are several
     * @throws StatementException when the database fails
     */
    public final <R> R get(Query<R> query) {
        return find(query).orElseThrow(() -> new NotFoundException(sql(query)));
    }

    /**
     * The one row that matches, if there is one. One statement.
     *
     * @throws NotUniqueException when there are several; {@link #first} takes the first
     * @throws StatementException when the database fails
     */
    public final <R> Optional<R> find(Query<R> query) {
        List<R> rows = statements.run(SelectRows.ofOne(query));
        if (rows.size() > 1) {
            throw new NotUniqueException(sql(query));
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    /**
     * The first row in the query's order, if there is one; any row where it has no order. One statement.
     *
     * @throws StatementException when the database fails
     */
    public final <R> Optional<R> first(Query<R> query) {
        return list(query.atMost(1)).stream().findFirst();
    }

    /**
     * All rows that match, in the query's order; in no order where it has none. The list is the caller's own. One round
     * trip: one statement, and with it one for each relation. Where no transaction is open they all see one snapshot,
     * and so they do in one of REPEATABLE READ or stronger. In a transaction of READ COMMITTED each statement sees a
     * snapshot of its own, as that isolation has it: a parent that another transaction deletes meanwhile may be read
     * without its children.
     *
     * @throws StatementException when the database fails
     */
    public final <R> List<R> list(Query<R> query) {
        return statements.run(SelectRows.of(query));
    }

    /**
     * How many rows match. One statement.
     *
     * @throws StatementException when the database fails
     */
    public final long count(Query<?> query) {
        return statements.run(SelectCount.of(query));
    }

    /**
     * Whether a row matches. One statement, {@code exists}, which stops at the first.
     *
     * @throws StatementException when the database fails
     */
    public final boolean exists(Query<?> query) {
        return statements.run(SelectCount.exists(query)) > 0;
    }

    /**
     * A page by number and the number of all rows, from one snapshot; beyond the last page the rows are missing, the
     * total is not. An order that leaves ties gets the primary key as its last key. One statement, and with it one for
     * each relation.
     *
     * <p>The database walks over all rows in front of the page: for deep ones use {@link #scroll}.
     *
     * @throws IllegalArgumentException when the query has a limit of its own, or takes distinct rows in the order of a
     *     column that was not chosen
     * @throws StatementException when the database fails
     */
    public final <R> Page<R> page(Query<R> query, PageRequest request) {
        return statements.run(new SelectPage<>(Paging.ordered(query), request));
    }

    /**
     * A page by number and whether another follows, without the total. One statement, and with it one for each
     * relation.
     *
     * @throws IllegalArgumentException as for a page with its total
     * @throws StatementException when the database fails
     */
    public final <R> Slice<R> slice(Query<R> query, PageRequest request) {
        Window window = new Window(request.size() + 1, DSL.val(request.offset()), null, false);
        List<R> rows = statements.run(new SelectRows<>(Paging.ordered(query), window));
        boolean hasNext = rows.size() > request.size();
        return new Slice<>(hasNext ? rows.subList(0, request.size()) : rows, request.page(), request.size(), hasNext);
    }

    /**
     * The first page by place. The primary key is always the last key of the order, so that no row is lost or repeated
     * while others come and go. A row whose own sort key changes meanwhile moves: it may be met again, or not at all.
     * One statement, and with it one for each relation.
     *
     * @param size from 1 to {@value PageRequest#MAX_SIZE}
     * @throws IllegalArgumentException when the size is out of its bounds, when the query has a limit of its own, groups
     *     or merges its rows, is of a table without a primary key, or is ordered by a type that a cursor can't hold
     * @throws StatementException when the database fails
     */
    public final <R> CursorPage<R> scroll(Query<R> query, int size) {
        return scroll(Paging.scrollable(query), PageRequest.of(1, size).size(), Optional.empty());
    }

    /**
     * The page behind a cursor, or before it: whichever the cursor says. The place is behind the row that the cursor was
     * made of, whether or not that row still is.
     *
     * @param cursor a cursor of this query: the same conditions with the same values, the same order
     * @throws InvalidCursorException when it is none
     * @throws IllegalArgumentException as for the first page
     * @throws StatementException when the database fails
     */
    public final <R> CursorPage<R> scroll(Query<R> query, int size, String cursor) {
        return scroll(Paging.scrollable(query), PageRequest.of(1, size).size(), Optional.of(cursor));
    }

    private <R> CursorPage<R> scroll(Query<R> query, int size, Optional<String> cursor) {
        String whole = statements.fingerprint(SelectRows.of(query));
        Optional<Cursors.Place> place = cursor.map(text -> cursors.read(whole, text));
        return statements.run(new SelectScroll<>(query, size, place.orElse(null), next -> cursors.write(whole, next)));
    }

    /**
     * Gives all rows that match to the consumer, one by one, however many there are: {@value #FETCH_SIZE} at a time are
     * in memory. It runs inside a transaction, the one that is open or one of its own, which is committed at the end;
     * what the consumer throws ends it early, and rolls back a transaction of its own. One statement.
     *
     * @throws IllegalArgumentException when the query has relations, which are gathered in memory
     * @throws StatementException when the database fails
     */
    public final <R> void stream(Query<R> query, Consumer<? super R> consumer) {
        if (query.output() instanceof RowsAndRelations<?, R>) {
            throw new IllegalArgumentException("Relations are gathered in memory: stream the rows alone, or scroll.");
        }
        statements.stream(SelectRows.of(query), query.output().reader(), FETCH_SIZE, consumer);
    }

    /** The SQL text of a query, as {@link #list} would send it, without sending it. */
    public final String sql(Query<?> query) {
        return statements.sql(SelectRows.of(query));
    }
}
