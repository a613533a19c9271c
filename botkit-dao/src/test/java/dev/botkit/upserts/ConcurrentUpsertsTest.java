package dev.botkit.upserts;

import static dev.botkit.db.Keys.ANALYTICS_CHATBOT_ID_DATE;
import static dev.botkit.db.Keys.USERS_EMAIL;
import static dev.botkit.db.Tables.ANALYTICS;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.botkit.Botkit;
import dev.botkit.Upsert;
import dev.botkit.Upserted;
import dev.botkit.Upserted.Outcome;
import dev.botkit.db.Analytics;
import dev.botkit.db.NewAnalytics;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewUser;
import dev.botkit.db.User;
import dev.botkit.query.DailyAnalytics;
import dev.botkit.query.Users;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eight threads upsert 500 rows each over 50 keys, one by one or in batches whose order is random. */
@PostgresTest(isolation = Isolation.METHOD)
class ConcurrentUpsertsTest {

    private static final int THREADS = 8;
    private static final int UPSERTS = 500;
    private static final int KEYS = 50;

    private HikariDataSource pool;
    private Botkit botkit;

    @BeforeEach
    void aConnectionForEachThread(TestDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.dataSource());
        config.setMaximumPoolSize(THREADS);
        pool = new HikariDataSource(config);
        botkit = Botkit.using(pool);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, KEYS})
    void countsAddUp(int batch) throws Exception {
        long bot = botkit.insert(NewChatbot.of(
                        botkit.insert(NewUser.of("ada@example.org")).id(), "Support"))
                .id();
        AtomicIntegerArray model = new AtomicIntegerArray(KEYS);
        var adding = Upsert.on(ANALYTICS_CHATBOT_ID_DATE)
                .computing(ANALYTICS.MESSAGE_COUNT, (stored, given) -> stored.plus(given));

        List<Upserted<Analytics>> answers = race(batch, (random, keys) -> {
            List<NewAnalytics> rows = keys.stream()
                    .map(key -> {
                        int messages = random.nextInt(100);
                        model.addAndGet(key, messages);
                        return NewAnalytics.of(bot, day(key)).messageCount(messages);
                    })
                    .toList();
            return rows.size() == 1 ? List.of(botkit.upsert(rows.getFirst(), adding)) : botkit.upsertAll(rows, adding);
        });

        assertOutcomesAddUp(answers);
        List<Analytics> stored = botkit.list(DailyAnalytics.all());
        assertThat(stored)
                .hasSize(KEYS)
                .allSatisfy(row -> assertThat(row.messageCount())
                        .isEqualTo(model.get(row.date().getDayOfYear() - 1)));
        assertThat(answers.stream()
                        .collect(Collectors.groupingBy(each -> each.row().id())))
                .allSatisfy((id, ofOneKey) -> assertThat(ofOneKey)
                        .filteredOn(each -> each.outcome() == Outcome.INSERTED)
                        .hasSize(1));
    }

    private static LocalDate day(int key) {
        return LocalDate.ofYearDay(2026, key + 1);
    }

    /** The id is given too, so that two who insert the same new user meet in both keys. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10, KEYS})
    void aSecondKeyInPlayFailsNobody(int batch) throws Exception {
        List<Upserted<User>> answers = race(batch, (random, keys) -> {
            List<NewUser> rows = keys.stream()
                    .map(key -> NewUser.of(key + "@example.org").id(key + 1).name("Name " + random.nextInt()))
                    .toList();
            return rows.size() == 1
                    ? List.of(botkit.upsert(rows.getFirst(), USERS_EMAIL))
                    : botkit.upsertAll(rows, USERS_EMAIL);
        });

        assertOutcomesAddUp(answers);
        Map<Integer, List<User>> written = answers.stream().map(Upserted::row).collect(Collectors.groupingBy(User::id));
        assertThat(botkit.list(Users.all()))
                .hasSize(KEYS)
                .allSatisfy(user -> assertThat(written.get(user.id())).contains(user));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, KEYS})
    void whoeverComesFirstIsKept(int batch) throws Exception {
        var keeping = Upsert.on(USERS_EMAIL).keeping();

        List<Upserted<User>> answers = race(batch, (random, keys) -> {
            List<NewUser> rows = keys.stream()
                    .map(key -> NewUser.of(key + "@example.org").name("Name " + random.nextInt()))
                    .toList();
            return rows.size() == 1
                    ? List.of(botkit.upsert(rows.getFirst(), keeping))
                    : botkit.upsertAll(rows, keeping);
        });

        assertThat(answers).extracting(Upserted::outcome).doesNotContain(Outcome.UPDATED);
        assertOutcomesAddUp(answers);
        assertThat(answers.stream().map(Upserted::row).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(botkit.list(Users.all()));
    }

    private static void assertOutcomesAddUp(List<? extends Upserted<?>> answers) {
        assertThat(answers).hasSize(THREADS * UPSERTS);
        assertThat(answers)
                .filteredOn(each -> each.outcome() == Outcome.INSERTED)
                .hasSize(KEYS);
    }

    /** What all threads were answered; an error of any of them is thrown. */
    private static <R> List<R> race(int batch, BiFunction<Random, List<Integer>, List<R>> upsert) throws Exception {
        IntFunction<Callable<List<R>>> work = seed -> () -> {
            Random random = new Random(seed);
            List<R> answers = new ArrayList<>();
            while (answers.size() < UPSERTS) {
                List<Integer> keys = IntStream.range(0, KEYS).boxed().collect(Collectors.toList());
                Collections.shuffle(keys, random);
                answers.addAll(upsert.apply(random, keys.subList(0, batch)));
            }
            return answers;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<List<R>>> running = new ArrayList<>();
            for (int seed = 0; seed < THREADS; seed++) {
                running.add(threads.submit(work.apply(seed)));
            }
            List<R> all = new ArrayList<>();
            for (Future<List<R>> each : running) {
                all.addAll(each.get());
            }
            return all;
        }
    }
}
