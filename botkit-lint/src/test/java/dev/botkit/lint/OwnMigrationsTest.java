package dev.botkit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.testkit.PostgresTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@PostgresTest(migrations = {})
class OwnMigrationsTest {

    @Test
    @Timeout(30)
    void theTablesOfAiBotKitAreMigratedSafely(DataSource empty) {
        assertThat(MigrationLint.of("classpath:db/migration").check(empty)).isEmpty();
    }
}
