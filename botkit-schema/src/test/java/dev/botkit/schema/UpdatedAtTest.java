package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.testkit.PostgresTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every table with updated_at, as found in the catalogue: one still to come is tested without being listed here. */
@PostgresTest
class UpdatedAtTest {

    private static final String TOUCHED =
            "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'updated_at'";

    @BeforeAll
    static void oneOfEach(DataSource database) throws SQLException {
        new Sql(database).script("one-of-each.sql");
    }

    @Test
    void everyUpdateMovesItEvenOneThatChangesNothing(DataSource database) throws SQLException {
        List<String> tables = new Sql(database).texts(TOUCHED);
        assertThat(tables).contains("users", "teams", "aibotkit_chatbots", "aibotkit_analytics");
        assertThat(tables).allSatisfy(table -> {
            Instant before = updatedAt(database, table);
            new Sql(database).run("update " + table + " set id = id");
            assertThat(updatedAt(database, table)).as(table).isAfter(before);
        });
    }

    @Test
    void itMovesWithinTheTransactionThatInsertedTheRow(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into teams (name) values ('New')");
            Instant inserted = updatedAt(statement, "teams where name = 'New'");
            statement.execute("update teams set name = 'Newer' where name = 'New'");
            Instant once = updatedAt(statement, "teams where name = 'Newer'");
            statement.execute("update teams set name = 'Newest' where name = 'Newer'");
            Instant twice = updatedAt(statement, "teams where name = 'Newest'");
            assertThat(List.of(inserted, once, twice)).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void itMovesForAnUpsert(DataSource database) throws SQLException {
        Instant before = updatedAt(database, "aibotkit_chatbots");
        new Sql(database)
                .run("insert into aibotkit_chatbots (user_id, name) values (1, 'Support')"
                        + " on conflict (user_id, name) do update set description = 'again'");
        assertThat(updatedAt(database, "aibotkit_chatbots")).isAfter(before);
    }

    @Test
    void itNeverGoesBackWhenTheClockDoes(DataSource database) throws SQLException {
        new Sql(database).run("update teams set updated_at = '2999-01-01Z'");
        new Sql(database).run("update teams set name = 'From the past'");
        assertThat(updatedAt(database, "teams")).isEqualTo("2999-01-01T00:00:00.000001Z");
    }

    @Test
    void anExplicitValueIsKept(DataSource database) throws SQLException {
        assertThat(new Sql(database).texts(TOUCHED)).allSatisfy(table -> {
            new Sql(database).run("update " + table + " set id = id, updated_at = '2001-02-03 04:05:06Z'");
            assertThat(updatedAt(database, table)).as(table).isEqualTo("2001-02-03T04:05:06Z");
        });
    }

    private static Instant updatedAt(DataSource database, String from) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return updatedAt(statement, from);
        }
    }

    private static Instant updatedAt(Statement statement, String from) throws SQLException {
        try (var rows = statement.executeQuery("select updated_at from " + from)) {
            assertThat(rows.next())
                    .as("a row in " + from + ": does one-of-each.sql have it?")
                    .isTrue();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
