package dev.botkit.cli.database;

import dev.botkit.cli.CommandFailedException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** A database that holds nothing of worth. It is known by its comment, which is written into it while it is empty. */
public record Scratch(Database database) {

    static final String MARK = "botkit: scratch";

    private static final String TABLES = """
            select format('%I.%I', schemaname, tablename), tablename = 'flyway_schema_history'
            from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema')
            order by 1
            """;

    private static final String COMMENT = """
            select shobj_description(oid, 'pg_database') from pg_database where datname = current_database()
            """;

    /** The current database's name can't be a parameter of a command. */
    private static final String MARK_IT = """
            do $$ begin execute format('comment on database %%I is %%L', current_database(), '%s'); end $$
            """.formatted(MARK);

    /**
     * Drops all that its schema holds, and marks it unless it has another comment already.
     *
     * @param isForced even if it holds rows or has tables and isn't marked
     * @throws CommandFailedException if it isn't empty, and that isn't forced; nothing is dropped then
     */
    public void empty(boolean isForced) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            if (!isForced) {
                requireScratch(statement);
            }
            clean();
            if (text(statement, COMMENT).equals("null")) {
                statement.execute(MARK_IT);
            }
        } catch (SQLException | FlywayException e) {
            throw new CommandFailedException("The database was not emptied: " + e.getMessage(), e);
        }
    }

    private void requireScratch(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        boolean isEmpty = true;
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                isEmpty = false;
                if (!rows.getBoolean(2)) {
                    tables.add(rows.getString(1));
                }
            }
        }
        if (!isEmpty && !MARK.equals(text(statement, COMMENT))) {
            throw refusal("%s holds tables and isn't marked as a scratch database".formatted(place()));
        }
        for (String table : tables) {
            if ("t".equals(text(statement, "select exists (select from " + table + ")"))) {
                throw refusal("%s in %s holds rows".formatted(table, place()));
            }
        }
    }

    private CommandFailedException refusal(String reason) {
        return new CommandFailedException(
                "Nothing was changed: %s. push drops everything in the schema; if that is meant, add --force."
                        .formatted(reason));
    }

    private String place() {
        return database.access().place();
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    private void clean() {
        Flyway.configure()
                .dataSource(database.dataSource())
                .cleanDisabled(false)
                .load()
                .clean();
    }
}
