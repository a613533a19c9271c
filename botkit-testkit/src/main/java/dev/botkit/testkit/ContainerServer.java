package dev.botkit.testkit;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A container that Testcontainers runs. Testcontainers itself waits for minutes on an engine that doesn't answer or
 * that can't fetch an image, so it is only touched once {@link EngineProbe} found both to be fine.
 */
final class ContainerServer {
    private static final String LIBRARY = "org.testcontainers.postgresql.PostgreSQLContainer";
    private static final String COORDINATES = "add org.testcontainers:testcontainers-postgresql to the test class path";

    private ContainerServer() {}

    static Attempt tryStart(Settings settings) {
        if (!ClassPath.has(LIBRARY)) {
            return new Attempt.Refused("no Testcontainers; " + COORDINATES);
        }
        return switch (EngineProbe.probe(settings)) {
            case EngineProbe.Unusable(String reason) -> new Attempt.Refused(reason);
            case EngineProbe.Usable(String engine) -> Testcontainers.tryStart(settings, engine);
        };
    }

    /** Loaded only once the library is known to be there. */
    private static final class Testcontainers {
        private Testcontainers() {}

        static Attempt tryStart(Settings settings, String engine) {
            PostgreSQLContainer container = new PostgreSQLContainer(
                            DockerImageName.parse(settings.image()).asCompatibleSubstituteFor("postgres"))
                    .withCommand(command());
            try {
                container.start();
                Access access = new Access(container.getJdbcUrl(), container.getUsername(), container.getPassword());
                String reason = "image %s, engine on %s".formatted(settings.image(), engine);
                return new Attempt.Started(
                        new Server(ServerKind.CONTAINER, reason, access, Server.Version.of(access), container::stop));
            } catch (SQLException | RuntimeException e) {
                container.stop();
                return new Attempt.Refused(
                        "the container of %s did not start: %s".formatted(settings.image(), rootMessage(e)));
            }
        }

        private static String[] command() {
            return Stream.concat(
                            Stream.of("postgres"),
                            ServerSettings.FAST.entrySet().stream()
                                    .flatMap(e -> Stream.of("-c", e.getKey() + "=" + e.getValue())))
                    .toArray(String[]::new);
        }

        private static String rootMessage(Throwable e) {
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            return String.valueOf(root.getMessage());
        }
    }
}
