package dev.botkit.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Slow statements hold nobody up for long. */
@PostgresTest
class PatienceTest {
    private static final String RUNNING =
            "select count(*) from pg_stat_activity where wait_event = 'PgSleep'" + " and datname = current_database()";

    @Test
    void aRowOpensThoughCountingWhatPointsAtItIsSlow(TestDatabase database) throws Exception {
        new Rig(database.dataSource()).run("""
                create function drowsy(int) returns int language sql as 'select $1 from pg_sleep(30)';
                create table hub (id int primary key);
                create table quick (id int primary key, hub_id int references hub);
                create table slow_rows (id int primary key, hub_id int references hub);
                insert into hub values (1);
                insert into slow_rows values (1, 1);
                grant select on hub, quick, slow_rows to pg_monitor;
                alter table slow_rows enable row level security;
                create policy slowly on slow_rows using (drowsy(id) > 0);
                """);
        try (Studio studio = Studio.open(Rig.as("pg_monitor", database))) {
            var children = Client.of(studio).get("/api/row", "table", "hub", "key", "[\"1\"]");
            assertThat(children.status()).as(children.error()).isEqualTo(200);
            assertThat(children.body()
                            .path("children")
                            .valueStream()
                            .map(c -> c.path("table").asString() + " "
                                    + c.path("rows").path("count").asString("not told")))
                    .containsExactly("quick 0", "slow_rows not told");
        }
    }

    @Test
    @Timeout(30)
    void closingWaitsForWhatRunsAndNotForWhatIsQueued(DataSource source) throws Exception {
        new Rig(source).run("create view slow as select 1 as id from pg_sleep(2)");
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Studio studio = Studio.open(source);
            Client page = Client.of(studio);
            for (int n = 0; n < 16; n++) {
                clients.execute(() -> ask(page));
            }
            while (!"4".equals(new Rig(source).text(RUNNING))) {
                Thread.sleep(20);
            }
            Instant closing = Instant.now();
            studio.close();
            assertThat(Duration.between(closing, Instant.now())).isLessThan(Duration.ofSeconds(4));
        }
    }

    /** Those that are still queued hear that the studio is gone, or nothing at all. */
    private static void ask(Client page) {
        try {
            page.status("GET", "/api/rows?table=slow");
        } catch (IOException | InterruptedException e) {
            // The server has gone.
        }
    }
}
