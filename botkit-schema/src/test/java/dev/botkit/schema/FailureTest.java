package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.botkit.testkit.PostgresTest;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What somebody reads who sees the message alone. */
@PostgresTest(migrations = {})
class FailureTest {

    @Test
    void nobodyAnswers() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/shop?user=ada&password=hush");

        assertThatThrownBy(() -> BotkitSchema.migrate(nowhere))
                .hasMessage("The database was not migrated: no server answers at localhost:1."
                        + " Is it running, and is the address right?");
    }

    @Test
    void nobodyAnswersThroughAPool() {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:postgresql://localhost:1/shop?user=ada&password=hush");
            assertThatThrownBy(() -> BotkitSchema.status(pool))
                    .isInstanceOf(SchemaMigrationException.class)
                    .hasMessage("The status is not known: no server answers."
                            + " Is it running, and is the address right?");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            28P01 | the server at localhost:%d refuses this user or password (SQLSTATE 28P01).
            28000 | the server at localhost:%d refuses this user or password (SQLSTATE 28000).
            3D000 | the database doesn't exist on the server at localhost:%d; create it first.
            53300 | the server has no connection left; try again, or raise its max_connections.
            57P03 | the server is starting up or shutting down; try again.
            40P01 | others hold a lock on its table; try again when they are less busy.
            """)
    void theServerRefusesTheConnection(String sqlState, String message) throws IOException {
        try (var server = FakeServer.refusing(sqlState, "no, ada, hush is wrong")) {
            assertThatThrownBy(() -> BotkitSchema.validate(server.dataSource()))
                    .isInstanceOf(SchemaMigrationException.class)
                    .hasMessage("The status is not known: " + message.formatted(server.port()));
        }
    }

    @ParameterizedTest
    @CsvSource({"13.22, 13.22", "14.19 (Debian 14.19-1), 14.19 (Debian 14.19-1)"})
    void theServerIsTooOld(String version, String said) throws IOException {
        try (var server = FakeServer.ofVersion(version)) {
            assertThatThrownBy(() -> BotkitSchema.migrate(server.dataSource()))
                    .isInstanceOf(SchemaMigrationException.class)
                    .hasMessage("The server is PostgreSQL " + said + "; PostgreSQL 15 or newer is needed.");
        }
    }

    @Test
    void theRoleMayNotCreateTables(DataSource database) throws SQLException {
        assertThatThrownBy(() -> BotkitSchema.migrate(new Sql(database).with("-c role=pg_monitor")))
                .isInstanceOf(SchemaMigrationException.class)
                .hasMessage("The database was not migrated: permission denied for schema public."
                        + " The role has to own the tables, and to have CREATE on their schema.")
                .hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void theServerOnlyReads(DataSource database) throws SQLException {
        assertThatThrownBy(() -> BotkitSchema.migrate(new Sql(database).with("-c default_transaction_read_only=on")))
                .isInstanceOf(SchemaMigrationException.class)
                .hasMessage("The database was not migrated:"
                        + " the server only reads, as a standby does; connect to the primary.")
                .hasCauseInstanceOf(SQLException.class);
    }
}
