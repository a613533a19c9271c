package dev.botkit.schema;

import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** {@link UndoFaultsTest} shows what it catches. */
@PostgresTest(
        migrations = {},
        isolation = Isolation.METHOD)
class RoundTripTest {

    @Test
    void eachMigrationHasAWayBackThatLeavesNoTrace(DataSource database) throws SQLException {
        var own = new Migrations("db/migration", "db/undo");
        var versions = BotkitSchema.status(database).pending().stream()
                .map(Migration::version)
                .toList();
        new RoundTrip(own, "one-of-each.sql", database).check(versions);
    }

    @Test
    void aFaultlessWayBackPasses(DataSource database) throws SQLException {
        new RoundTrip(new Migrations("db/shop", "db/shop-undo/faultless"), "shop.sql", database)
                .check(List.of("1", "2"));
    }
}
