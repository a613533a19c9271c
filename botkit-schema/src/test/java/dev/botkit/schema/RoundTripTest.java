package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PostgresTest(
        migrations = {},
        isolation = Isolation.METHOD)
class RoundTripTest {

    private static final Migrations OWN = new Migrations("db/migration", "db/undo");

    @ParameterizedTest
    @CsvSource({"0,1", "1,2", "2,3", "3,4", "4,5", "5,6", "6,7", "7,8", "8,9"})
    void eachMigrationHasAWayBackThatLeavesNoTrace(String before, String version, DataSource database)
            throws SQLException {
        new RoundTrip(OWN, "one-of-each.sql", database).check(before, version);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,2"})
    void aFaultlessWayBackPasses(String before, String version, DataSource database) throws SQLException {
        new RoundTrip(new Migrations("db/shop", "db/shop-undo/faultless"), "shop.sql", database).check(before, version);
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
    void aFaultInAWayBackIsCaught(String fault, String finding, DataSource database) {
        var roundTrip = new RoundTrip(new Migrations("db/shop", "db/shop-undo/" + fault), "shop.sql", database);
        assertThatThrownBy(() -> roundTrip.check("1", "2")).hasMessageContaining(finding);
    }
}
