package dev.botkit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.testkit.PostgresTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PostgresTest(migrations = {})
class RowFillerTest {

    private final DataSource database;

    RowFillerTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void empty() throws SQLException {
        Scratch.clear(database);
    }

    @Test
    void columnsOfEveryUsualTypeGetValues() throws SQLException {
        assertThat(fill("""
                        create type mood as enum ('good', 'bad');
                        create domain positive as integer not null check (value > 0);
                        create table t (
                          a smallint not null, b integer not null, c bigint not null, d numeric(5, 2) not null,
                          e real not null, f boolean not null, g text not null unique, h varchar(3) not null unique,
                          i char(2) not null, j uuid not null unique, k date not null, l timestamp not null,
                          m timestamptz not null, n time not null, o interval not null, p json not null,
                          q jsonb not null, r bytea not null, s inet not null, t mood not null, u positive,
                          v text[] not null, w int4range not null, x bit(3) not null, y point not null,
                          z xml not null
                        );
                        """)).isEqualTo(Map.of("t", 10L));
    }

    @Test
    void checksAreSatisfiedByWhatTheyName() throws SQLException {
        assertThat(fill("""
                        create table t (
                          state text not null check (state in ('it''s', 'new')),
                          stars integer not null check (stars between 1 and 5),
                          size integer not null check (size > 90 and size < 92),
                          begins date not null, ends date not null, check (begins < ends),
                          odd text check (length(odd) = 77)
                        );
                        """)).isEqualTo(Map.of("t", 10L));
    }

    @Test
    void childrenReferToTheirParentsHoweverTheyAreMade() throws SQLException {
        assertThat(fill("""
                        create table child (
                          id bigint generated always as identity primary key, x integer not null, y integer not null,
                          self bigint references child
                        );
                        create table parent (x integer, y integer, primary key (x, y), child bigint references child);
                        alter table child add foreign key (x, y) references parent;
                        create table pair (x integer not null, y integer not null, unique (x, y),
                          foreign key (x, y) references parent);
                        """)).isEqualTo(Map.of("child", 10L, "parent", 10L, "pair", 10L));
    }

    @Test
    void partitionsAreFilledByTheirBounds() throws SQLException {
        assertThat(fill("""
                        create table visits (at date not null default now()) partition by range (at);
                        create table visits_old partition of visits for values from ('1999-01-01') to ('2000-01-01');
                        """)).containsEntry("visits_old", 10L);
    }

    @Test
    void aTableThatCannotBeFilledStaysEmpty() throws SQLException {
        assertThat(fill("create table t (word text not null check (md5(word) like 'ffff%'))"))
                .isEqualTo(Map.of("t", 0L));
    }

    private Map<String, Long> fill(String tables) throws SQLException {
        Scratch.run(database, tables);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new RowFiller(connection).fill();
            Map<String, Long> rows = new TreeMap<>();
            for (Table table : CatalogueQuery.run(connection).tables().values()) {
                CatalogueQuery.each(
                        connection,
                        "select count(*) from " + table.shown(),
                        row -> rows.put(table.shown(), row.getLong(1)));
            }
            connection.commit();
            return rows;
        }
    }
}
