package dev.botkit;

import dev.botkit.mapping.NewRow;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.ExecuteWithoutWhere;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * Runs queries against PostgreSQL. A verb's name says what its caller gets: {@code find} may be empty, {@code get}
 * throws, {@code list} is complete.
 *
 * <p>Immutable and safe to share between threads; an application has one. Each verb takes a connection for as long as
 * it runs, and joins whatever transaction that connection is in.
 */
public final class Botkit {

    private final DSLContext jooq;
    private final Statements statements;

    private Botkit(DSLContext jooq, Statements statements) {
        this.jooq = jooq;
        this.statements = statements;
    }

    /** Runs on the connections of a pool. */
    public static Botkit using(DataSource dataSource) {
        Settings settings = new Settings()
                .withExecuteLogging(false)
                .withFetchWarnings(false)
                .withBindOffsetDateTimeType(true)
                .withExecuteDeleteWithoutWhere(ExecuteWithoutWhere.THROW)
                .withExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW);
        return using(DSL.using(dataSource, SQLDialect.POSTGRES, settings));
    }

    /**
     * Runs on the connections of jOOQ's context, Spring's included, under its settings.
     *
     * @throws IllegalArgumentException when its dialect is not PostgreSQL
     */
    public static Botkit using(DSLContext jooq) {
        if (jooq.family() != SQLDialect.POSTGRES) {
            throw new IllegalArgumentException("Botkit speaks PostgreSQL; this DSLContext has the dialect "
                    + jooq.dialect() + ". Create it with SQLDialect.POSTGRES.");
        }
        return new Botkit(jooq, new Statements(jooq, new PlanCache(), null));
    }

    /** The same, telling the listener of each statement that runs. */
    public Botkit listening(StatementListener listener) {
        return new Botkit(jooq, statements.listening(listener));
    }

    /** jOOQ itself, on the same connections, for whatever a query object doesn't say. */
    public DSLContext jooq() {
        return jooq;
    }

    /**
     * Inserts a row and returns it as stored: what was not set has its DEFAULT. One statement,
     * {@code insert … returning}.
     *
     * @throws StatementException when the database refuses the row
     */
    public <R> R insert(NewRow<?, R> row) {
        return statements.insert(row);
    }

    /**
     * The one row that matches. One statement.
     *
     * @throws NotFoundException when there is none
     * @throws NotUniqueException when there are several
     * @throws StatementException when the database fails
     */
    public <R> R get(Query<R> query) {
        return find(query).orElseThrow(() -> new NotFoundException(sql(query)));
    }

    /**
     * The one row that matches, if there is one. One statement.
     *
     * @throws NotUniqueException when there are several
     * @throws StatementException when the database fails
     */
    public <R> Optional<R> find(Query<R> query) {
        List<R> rows = statements.select(query.atMost(2));
        if (rows.size() > 1) {
            throw new NotUniqueException(sql(query));
        }
        return rows.stream().findFirst();
    }

    /**
     * All rows that match, in the query's order; in no order where it has none. The list is the caller's own. One
     * statement.
     *
     * @throws StatementException when the database fails
     */
    public <R> List<R> list(Query<R> query) {
        return statements.select(query);
    }

    /** The SQL text of a query, as {@link #list} would run it, without running it. */
    public String sql(Query<?> query) {
        return statements.sql(query);
    }
}
