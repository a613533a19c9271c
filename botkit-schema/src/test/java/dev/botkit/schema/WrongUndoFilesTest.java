package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;
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
class WrongUndoFilesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fails                    | newest | U2__everything_at_once.sql failed: table "nobody_knows" does not exist (SQLSTATE 42P01).
            fails                    | all    | there is no way back from V1__items_and_orders.sql. It would stand in db/shop-undo/fails/U1__items_and_orders.sql.
            runs-outside-with-others | newest | one of the 2 statements of U2__everything_at_once.sql can't run in a transaction. Give it a migration and an undo file of its own.
            commits                  | newest | U2__everything_at_once.sql begins or ends a transaction of its own. It is run in one: take that statement out.
            """)
    void areToldBeforeAnythingIsUndone(String folder, String far, String message, DataSource database)
            throws SQLException {
        var schema = new Schema(new Migrations("db/shop", "db/shop-undo/" + folder));
        schema.migrate(database);
        var before = Snapshot.of(database);

        for (Undo undo : new Undo[] {far(far), far(far).losingData()}) {
            assertThatThrownBy(() -> schema.undo(database, undo))
                    .isInstanceOf(SchemaMigrationException.class)
                    .hasMessage("Nothing was undone: " + message);
        }

        before.assertIsStill(Snapshot.of(database));
        assertThat(schema.status(database).version()).contains("2");
    }

    private static Undo far(String far) {
        return far.equals("all") ? Undo.to("0") : Undo.newest();
    }
}
