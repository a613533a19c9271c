package dev.botkit;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Schema;

/**
 * What a verb does: one statement or several that are sent together, and what becomes of their results.
 *
 * @param <X> what the verb answers
 */
interface Operation<X> {

    StatementKind kind();

    /** Adds all that the statements' text depends on, and the values bound to them. */
    void describe(Shape shape);

    /** The statements, with the very values that {@link #describe} added. */
    List<? extends Query> render(DSLContext jooq);

    X read(Results results) throws SQLException;

    /** The schema of the tables it writes, which knows the columns of a constraint that is broken. */
    default Optional<Schema> schema() {
        return Optional.empty();
    }
}
