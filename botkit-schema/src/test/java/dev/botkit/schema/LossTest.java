package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.testkit.PostgresTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each change is tried and taken back, so that all of them find the same data. */
@PostgresTest(migrations = {})
class LossTest {

    @BeforeAll
    static void threeItemsWithTwoPricesAndTwoOrders(DataSource database) throws SQLException {
        new Sql(database).run("""
                create table items (id integer primary key, name text not null, price numeric(9, 2), note text);
                create table orders (id integer primary key, item_id integer references items on delete cascade);
                create table nothing (id integer);
                create schema "Other";
                create table "Other"."Things" (id integer);
                insert into items values (1, 'Lamp', 3), (2, 'Chair', 70.5), (3, 'Desk', null);
                insert into orders values (1, 1), (2, 1);
                insert into "Other"."Things" values (1);
                create table parts (id integer, note text) partition by range (id);
                create table parts_1 partition of parts for values from (0) to (10);
                create table parts_2 partition of parts for values from (10) to (20);
                insert into parts values (1, 'one'), (2, null);
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            drop table orders                                      | orders: 2 rows
            drop table orders, items                               | items: 3 rows, orders: 2 rows
            drop table "Other"."Things"                            | "Other"."Things": 1 row
            drop schema "Other" cascade                            | "Other"."Things": 1 row
            alter table items drop price                           | items.price: 2 values
            alter table items alter price type integer             | items.price: 2 values converted
            delete from items where id = 1                         | items: 1 row, orders: 2 rows
            update items set name = 'Stool' where id > 1           | items: 2 rows updated
            truncate orders                                        | orders: 2 rows
            truncate items cascade                                 | items: 3 rows, orders: 2 rows
            truncate orders; insert into orders values (3, 1)      | orders: 2 rows
            truncate orders; insert into orders values (3,1),(4,1) | orders: 2 rows
            alter table orders set unlogged; delete from orders    | orders: 2 rows
            alter table orders set unlogged; truncate orders       | orders: 2 rows
            drop table parts                                       | parts_1: 2 rows
            alter table parts drop note                            | parts_1.note: 1 value
            truncate parts                                         | parts_1: 2 rows
            update orders set item_id = 2; delete from orders      | orders: 2 rows, orders: 2 rows updated
            """)
    void isWhatWouldGoOrBeWrittenOver(String change, String losses, DataSource database) throws SQLException {
        assertThat(losses(change, database)).map(Loss::toString).containsExactly(losses.split(", ", -1));
        assertThat(new Sql(database).count("items natural left join orders")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            drop table nothing
            alter table items drop note
            alter table items rename to goods; alter table goods rename name to title
            alter table items add column color text default 'red'
            alter table orders set unlogged
            alter table orders set schema "Other"
            insert into orders values (3, 1)
            insert into orders values (3, 1); alter table orders set unlogged
            alter table parts detach partition parts_1
            drop table parts_2
            create function one() returns integer begin atomic select 1; end
            create table items_copy as select * from items; drop table items_copy
            create temporary table scratch as select * from items; delete from scratch
            create index on items (name); drop index items_name_idx
            """)
    void isNoneWhereEveryRowAndValueStays(String change, DataSource database) throws SQLException {
        assertThat(losses(change, database)).isEmpty();
    }

    @Test
    void rowsThatAPolicyHidesFromTheirOwnerAreNotTakenForNone(DataSource database) throws SQLException {
        new Sql(database).run("""
                create table hidden as select 1 as id;
                alter table hidden owner to pg_monitor;
                alter table hidden enable row level security;
                alter table hidden force row level security;
                """);
        assertThatThrownBy(() -> losses("drop table hidden", new Sql(database).with("-c role=pg_monitor")))
                .hasMessageContaining("row-level security");
    }

    @Test
    void nothingCanBeWrittenBetweenTheCountAndTheChange(DataSource database) throws SQLException {
        try (var session = Session.open(database)) {
            session.inTransaction(() -> {
                Trial.of(List.of(script("drop table orders")), session)
                        .effects()
                        .lockOthersOut(session);
                assertThatThrownBy(() ->
                                new Sql(database).run("set lock_timeout = '50ms'; insert into orders values (3, 1)"))
                        .hasMessageContaining("lock timeout");
                return true;
            });
        }
    }

    private static List<Loss> losses(String change, DataSource database) throws SQLException {
        try (var session = Session.open(database)) {
            return session.inTransaction(
                    () -> Trial.of(List.of(script(change)), session).effects().losses(session));
        }
    }

    private static UndoScript script(String sql) {
        var migration = new Migration(
                "1",
                "change",
                "V1__change.sql",
                Migration.State.APPLIED,
                Optional.empty(),
                Optional.<Duration>empty(),
                Optional.of("select"));
        return new UndoScript(migration, "U1__change.sql", sql);
    }
}
