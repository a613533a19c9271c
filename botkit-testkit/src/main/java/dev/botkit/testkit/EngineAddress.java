package dev.botkit.testkit;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the container engine listens: where DOCKER_HOST says, else on the first socket of the usual ones. */
sealed interface EngineAddress {
    /** A Unix-domain socket. */
    record Unix(Path path) implements EngineAddress {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** A TCP port, spoken to without TLS. */
    record Tcp(String host, int port) implements EngineAddress {
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** One that isn't probed, for this reason. */
    record Unsupported(String reason) implements EngineAddress {}

    static EngineAddress of(Settings settings) {
        String host = settings.variable("DOCKER_HOST");
        if (host == null) {
            return new Unix(usualSocket(settings));
        }
        if (host.startsWith("unix://")) {
            return new Unix(Path.of(host.substring("unix://".length())));
        }
        URI uri = URI.create(host);
        if (Objects.equals(uri.getScheme(), "tcp") && uri.getHost() != null && !tls(settings)) {
            return new Tcp(uri.getHost(), uri.getPort() == -1 ? 2375 : uri.getPort());
        }
        return new Unsupported(
                "DOCKER_HOST names an engine that is reached by %s; only unix:// and plain tcp:// are used"
                        .formatted(tls(settings) ? "TLS" : uri.getScheme()));
    }

    default SocketAddress socketAddress() {
        return switch (this) {
            case Unix(Path path) -> UnixDomainSocketAddress.of(path);
            case Tcp(String host, int port) -> new InetSocketAddress(host, port);
            case Unsupported unsupported -> throw new IllegalStateException(unsupported.reason());
        };
    }

    private static boolean tls(Settings settings) {
        return settings.variable("DOCKER_TLS_VERIFY") != null;
    }

    /** In the order of Testcontainers: the one probed must be the one it then uses. */
    private static Path usualSocket(Settings settings) {
        Path standard = Path.of("/var/run/docker.sock");
        return Stream.of(
                        standard,
                        under(settings.variable("XDG_RUNTIME_DIR"), "docker.sock"),
                        under(settings.variable("HOME"), ".docker/run/docker.sock"),
                        under(settings.variable("HOME"), ".docker/desktop/docker.sock"))
                .filter(Objects::nonNull)
                .filter(Files::exists)
                .findFirst()
                .orElse(standard);
    }

    private static @Nullable Path under(@Nullable String directory, String name) {
        return directory == null ? null : Path.of(directory).resolve(name);
    }
}
