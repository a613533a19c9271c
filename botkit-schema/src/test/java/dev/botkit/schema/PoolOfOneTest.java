package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PostgresTest(
        migrations = {},
        isolation = Isolation.METHOD)
class PoolOfOneTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isEnoughAndItsConnectionComesBackAsItWas(boolean autoCommit, DataSource database) throws SQLException {
        var settings = new HikariConfig();
        settings.setDataSource(database);
        settings.setMaximumPoolSize(1);
        settings.setConnectionTimeout(1_000);
        settings.setAutoCommit(autoCommit);
        settings.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
        try (var pool = new HikariDataSource(settings)) {
            var before = settingsOf(pool);
            assertThat(BotkitSchema.migrate(pool).applied()).hasSize(9);
            assertThat(BotkitSchema.undo(pool, Undo.to("6")).versions()).hasSize(3);
            assertThat(BotkitSchema.status(pool).pending()).hasSize(3);
            BotkitSchema.migrate(pool);
            BotkitSchema.validate(pool);
            assertThatThrownBy(() -> BotkitSchema.undo(pool, Undo.to("10")))
                    .isInstanceOf(SchemaMigrationException.class);

            assertThat(settingsOf(pool)).isEqualTo(before);
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement();
                    var locks = statement.executeQuery("select from pg_locks where locktype = 'advisory'")) {
                assertThat(locks.next()).as("still locked").isFalse();
                assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
                assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            }
        }
    }

    private static List<String> settingsOf(DataSource pool) throws SQLException {
        return new Sql(pool)
                .texts("select name || ' = ' || setting from pg_settings where name !~ '[.]'"
                        + " union all select 'backend ' || pg_backend_pid() || ' of ' || current_user order by 1");
    }
}
