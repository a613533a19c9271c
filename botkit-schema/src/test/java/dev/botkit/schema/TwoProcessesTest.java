package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.testkit.TestDatabase;
import dev.botkit.testkit.TestPostgres;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TwoProcessesTest {

    private static final int DATABASES = 20;

    @Test
    @Timeout(120)
    void migrateTheSameEmptyDatabaseAtOnceAndMakeOneHistory() throws Exception {
        try (TestPostgres postgres = TestPostgres.start();
                MigratingJvm one = MigratingJvm.start();
                MigratingJvm other = MigratingJvm.start()) {
            for (int i = 1; i <= DATABASES; i++) {
                TestDatabase database = postgres.empty();
                one.migrate(database);
                other.migrate(database);
                assertThat(new String[] {one.answer(), other.answer()})
                        .as("database %d", i)
                        .containsExactlyInAnyOrder("1,2,3,4,5,6,7,8,9", "");
                assertThat(new Sql(database.dataSource())
                                .texts("select installed_rank || ' ' || version || ' ' || success"
                                        + " from flyway_schema_history order by installed_rank"))
                        .isEqualTo(IntStream.rangeClosed(1, 9)
                                .mapToObj(rank -> rank + " " + rank + " true")
                                .toList());
            }
        }
    }
}
