package dev.botkit.demo;

import static dev.botkit.db.Tables.TEAMS;
import static dev.botkit.db.Tables.USERS;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.botkit.Botkit;
import dev.botkit.demo.Recorder.RoundTrip;
import dev.botkit.demo.Tour.Shown;
import dev.botkit.demo.pattern.Chapters;
import dev.botkit.demo.sample.Sample;
import dev.botkit.demo.screen.Screen;
import dev.botkit.schema.BotkitSchema;
import dev.botkit.schema.Migrated;
import dev.botkit.seed.Seed;
import dev.botkit.seed.Seeded;
import dev.botkit.testkit.TestDatabase;
import dev.botkit.testkit.TestPostgres;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;

/** The demo: a PostgreSQL, a migrated schema, some data, and then the patterns. */
public final class Demo {

    private static final int MANY_CHATBOTS = 50;

    private Demo() {}

    public static void main(String[] args) {
        // Terminals speak UTF-8, also where the locale says nothing.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (TestPostgres postgres = TestPostgres.start();
                HikariDataSource pool = pool(postgres.empty())) {
            run(pool, Screen.of(out, args));
        }
    }

    static List<Shown> run(DataSource dataSource, Screen screen) {
        long start = System.nanoTime();
        Migrated migrated = BotkitSchema.migrate(dataSource);
        screen.note("%s applied in %.1f s by BotkitSchema.migrate(dataSource)"
                .formatted(Tour.count(migrated.applied().size(), "migration"), seconds(start)));

        Recorder recorder = new Recorder();
        Botkit botkit = Botkit.using(Botkit.using(dataSource)
                        .jooq()
                        .configuration()
                        .derive(recorder)
                        .dsl())
                .listening(recorder);
        start = System.nanoTime();
        Sample sample = Sample.insert(botkit);
        List<RoundTrip> inserts = recorder.take();
        screen.note("%s inserted in %.1f s by botkit.insert(row), one statement each"
                .formatted(Tour.count(inserts.size(), "row"), seconds(start)));

        screen.note("Times are those of a JVM that has just started.");

        Tour tour = new Tour(screen, recorder);
        tour.of(Chapters.onSample(botkit, sample));

        botkit.jooq().truncate(USERS, TEAMS).cascade().execute();
        start = System.nanoTime();
        Seeded seeded = Seed.of(MANY_CHATBOTS).into(botkit);
        screen.note("The tables were emptied, and %,d believable rows loaded in %.1f s by Seed.of(%d).into(botkit)"
                .formatted(seeded.total(), seconds(start), MANY_CHATBOTS));
        List<Shown> shown = tour.of(Chapters.onManyRows(botkit));
        screen.end(Tour.count(shown.size(), "pattern") + " shown. Each is a method in botkit-demo, package "
                + Chapters.class.getPackageName() + ".");
        return shown;
    }

    private static HikariDataSource pool(TestDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.dataSource());
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
