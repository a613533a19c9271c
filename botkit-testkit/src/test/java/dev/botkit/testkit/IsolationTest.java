package dev.botkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class IsolationTest {
    private static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();

    @Test
    void eachClassStartsFromTheMigrationsWhateverAnotherCommitted() {
        SEEN.clear();
        assertThat(SampleRun.of(FirstSample.class, SecondSample.class).failures())
                .isEmpty();
        assertThat(SEEN).containsExactlyInAnyOrder("x", "x,x", "x", "x,x");
    }

    @Test
    void eachMethodStartsFromTheMigrationsWhereThatIsAskedFor() {
        SEEN.clear();
        assertThat(SampleRun.of(MethodSample.class).failures()).isEmpty();
        assertThat(SEEN).containsExactly("x", "x", "x");
    }

    @Test
    void aMethodsDatabaseIsRefusedWhereNoMethodRunsYet() {
        assertThat(SampleRun.of(TooEarlySample.class).failures())
                .singleElement()
                .asString()
                .contains("With Isolation.METHOD each test method has a database, and no method runs here yet.");
    }

    @Test
    void databasesAreDroppedWithTheirClass() throws SQLException {
        SEEN.clear();
        SampleRun.of(NamingSample.class);
        try (TestPostgres postgres = TestPostgres.start()) {
            assertThat(SEEN).hasSize(1);
            assertThat(Notes.value(
                            postgres.empty().dataSource(),
                            "select count(*) from pg_database where datname = '%s'".formatted(SEEN.element())))
                    .isEqualTo("0");
        }
    }

    @Test
    void classesMayRunInParallel() {
        SEEN.clear();
        SampleRun run = SampleRun.inParallel(
                4,
                FirstSample.class,
                SecondSample.class,
                ThirdSample.class,
                FourthSample.class,
                MethodSample.class,
                NamingSample.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.succeededTests()).isEqualTo(12);
        SEEN.removeIf(seen -> seen.startsWith("botkit_"));
        assertThat(Set.copyOf(SEEN)).containsExactlyInAnyOrder("x", "x,x");
    }

    abstract static class Writing {
        @RepeatedTest(2)
        void writes(DataSource source) throws SQLException {
            Notes.add(source, "x");
            SEEN.add(Notes.all(source));
        }
    }

    @Disabled("run by the tests above")
    @PostgresTest
    static class FirstSample extends Writing {}

    @Disabled("run by the tests above")
    @PostgresTest
    static class SecondSample extends Writing {}

    @Disabled("run by the tests above")
    @PostgresTest(migrations = {"classpath:db/migration", "classpath:db/more"})
    static class ThirdSample extends Writing {}

    @Disabled("run by the tests above")
    @PostgresTest(migrations = {"classpath:db/migration", "classpath:db/more"})
    static class FourthSample extends Writing {}

    @Disabled("run by the tests above")
    @PostgresTest(isolation = Isolation.METHOD)
    static class MethodSample {
        private final DataSource ofConstructor;

        MethodSample(DataSource source) {
            ofConstructor = source;
        }

        @RepeatedTest(3)
        void writes(DataSource source) throws SQLException {
            Notes.add(ofConstructor, "x");
            SEEN.add(Notes.all(source));
        }
    }

    @Disabled("run by the tests above")
    @PostgresTest(isolation = Isolation.METHOD)
    static class TooEarlySample {
        @BeforeAll
        static void tooEarly(DataSource source) {
            assertThat(source).isNull();
        }

        @Test
        void neverRuns() {}
    }

    @Disabled("run by the tests above")
    @PostgresTest
    static class NamingSample {
        @Test
        void names(TestDatabase database) {
            SEEN.add(database.name());
        }
    }
}
