package dev.botkit.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.db.NewTeam;
import dev.botkit.db.NewUser;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PostgresTest(isolation = Isolation.METHOD)
class AllOrNothingTest {

    private Botkit botkit;

    @BeforeEach
    void connect(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
    }

    private record Told(String table, long done, long all) {}

    @Test
    void whoListensIsToldHowFarItHasCome() {
        List<Told> told = new ArrayList<>();
        Seed seed = Seed.of(40).listening((table, done, all) -> told.add(new Told(table, done, all)));

        long rows = seed.into(botkit).total();

        assertThat(told).extracting(Told::done).isSorted().startsWith(0L).endsWith(rows);
        assertThat(told).extracting(Told::all).containsOnly(rows);
        assertThat(told).extracting(Told::table).containsSubsequence(Given.TABLES);
        assertThat((long) told.size()).isLessThanOrEqualTo(rows / SeedProgress.EVERY + Given.TABLES.size() + 1);
    }

    @Test
    void whoListensCanEndItAndNothingIsKept() {
        Seed seed = Seed.of(40).listening((table, done, all) -> {
            if (done > all / 2) {
                throw new IllegalArgumentException("enough");
            }
        });

        assertThatThrownBy(() -> seed.into(botkit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("enough");

        assertThat(Given.counts(botkit).values()).containsOnly(0L);
        assertThat(Seed.of(2).into(botkit).total()).isPositive();
    }

    @Test
    void tablesThatHoldRowsAreLeftAsTheyAre() {
        botkit.insert(NewUser.of("ada@example.com"));
        botkit.insert(NewTeam.of("Red"));
        List<Told> told = new ArrayList<>();
        Seed seed = Seed.of(2).listening((table, done, all) -> told.add(new Told(table, done, all)));

        assertThatThrownBy(() -> seed.into(botkit))
                .isInstanceOfSatisfying(
                        TablesNotEmptyException.class,
                        refused -> assertThat(refused.tables()).containsExactly("users", "teams"))
                .hasMessageContaining("truncate users, teams cascade");

        assertThat(told).isEmpty();
        assertThat(Given.counts(botkit).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void inATransactionTheRowsArePartOfIt() {
        assertThatThrownBy(() -> botkit.jooq().transaction(outer -> {
                    Botkit inner = Botkit.using(outer.dsl());
                    Seed.of(1).into(inner);
                    assertThat(Given.number(inner, "select count(*) from aibotkit_messages"))
                            .isEqualTo(100);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(Given.counts(botkit).values()).containsOnly(0L);
    }

    @Test
    void ofTwoAtOnceOneIsKeptAndTheOtherRefused() throws InterruptedException {
        Seed seed = Seed.of(10);
        Callable<Seeded> work = () -> seed.into(botkit);
        List<Throwable> refused = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Seeded> each : threads.invokeAll(List.of(work, work))) {
                try {
                    each.get();
                } catch (ExecutionException e) {
                    refused.add(e.getCause());
                }
            }
        }

        assertThat(refused).hasSize(1).hasOnlyElementsOfType(TablesNotEmptyException.class);
        assertThat(Given.number(botkit, "select count(*) from aibotkit_messages"))
                .isEqualTo(1_000);
    }

    @Test
    void aDatabaseThatWasNeverMigratedIsRefused() {
        try (TestPostgres postgres = TestPostgres.start()) {
            Botkit bare = Botkit.using(postgres.empty().dataSource());

            assertThatThrownBy(() -> Seed.of(1).into(bare))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("no table users, teams,")
                    .hasMessageContaining("BotkitSchema.migrate(dataSource)");
        }
    }
}
