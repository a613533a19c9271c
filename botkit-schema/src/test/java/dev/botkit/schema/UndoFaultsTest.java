package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestPostgres;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link RoundTripTest} would catch, on copies of one migrated database. */
@PostgresTest(migrations = "classpath:db/shop", isolation = Isolation.METHOD)
class UndoFaultsTest {

    private static final String DATA = "shop.sql";

    private static Snapshot below;

    @BeforeAll
    static void theSameDataBelowTheMigration() throws SQLException {
        try (var postgres = TestPostgres.start()) {
            var database = postgres.empty().dataSource();
            var older = roundTrip("faultless", database);
            older.migrateTo("1");
            older.fill();
            below = Snapshot.of(database);
        }
    }

    /** Each file is the faultless one with a single fault. */
    @ParameterizedTest
    @CsvSource({
        "forgets-an-index,            index CREATE INDEX idx_items_name",
        "forgets-a-comment,           comment on table public.items: Sold today.",
        "forgets-a-column,            'column items.price, 3. of them, integer'",
        "forgets-a-trigger,           trigger CREATE TRIGGER items_guard",
        "forgets-a-function,          function public.guard()",
        "forgets-a-type,              type public.color",
        "forgets-a-default,           'column items.name, 2. of them, text, not null t, default ''?'''",
        "forgets-a-privilege,         'relation items, r, p'",
        "forgets-a-constraint,        constraint items_name_check",
        "forgets-a-view,              view public.names",
        "leaves-a-constraint-invalid, 'constraint orders_item_fk on orders, validated f'",
        "moves-a-sequence,            'sequence public.items_id_seq'",
        "deletes-rows-of-another,     orders: 2 rows",
        "updates-rows-of-another,     orders: 1 row updated",
        "truncates-another,           orders: 2 rows"
    })
    void aFaultInAWayBackIsCaught(String fault, String finding, DataSource database) throws SQLException {
        var roundTrip = roundTrip(fault, database);
        new Sql(database).run("insert into items (name) values ('Lamp'); insert into orders (item_id) values (1), (1)");
        assertThatThrownBy(() -> {
                    new Schema(roundTrip.migrations()).undo(database, Undo.newest());
                    below.assertIsStill(Snapshot.of(database));
                })
                .hasMessageContaining(finding);
    }

    @Test
    void withoutTheServersCountsNothingIsUndoneUnlessItMayBeLost(DataSource database) throws SQLException {
        var schema = new Schema(roundTrip("deletes-rows-of-another", database).migrations());
        var uncounted = new Sql(database).with("-c track_counts=off");
        assertThatThrownBy(() -> schema.undo(uncounted, Undo.newest())).hasMessageContaining("track_counts is off");
        assertThat(schema.undo(uncounted, Undo.newest().losingData()).versions())
                .containsExactly("2");
    }

    private static RoundTrip roundTrip(String fault, DataSource database) {
        return new RoundTrip(new Migrations("db/shop", "db/shop-undo/" + fault), DATA, database);
    }
}
