package dev.botkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineProbeTest {
    private static final Map<String, String> IMAGE = Map.of("botkit.test.image", "shop/postgres:1");

    @Test
    void anEngineThatNeverAnswersIsGivenUpWithinThreeSeconds() throws IOException {
        try (FakeEngine engine = FakeEngine.silent()) {
            long start = System.nanoTime();
            assertThat(reason(engine.dockerHost())).isEqualTo("no container engine answered on " + engine.socket());
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void soIsASilentTcpPort() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            long start = System.nanoTime();
            assertThat(reason("tcp://localhost:" + silent.getLocalPort()))
                    .isEqualTo("no container engine answered on localhost:" + silent.getLocalPort());
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void aSocketThatIsNotThereIsGivenUpAtOnce() {
        assertThat(reason("unix:///nowhere/docker.sock"))
                .isEqualTo("no container engine answered on /nowhere/docker.sock");
    }

    @Test
    void somethingThatIsNoEngineIsGivenUp() throws IOException {
        try (FakeEngine engine = FakeEngine.answering(Map.of("/_ping", 500))) {
            assertThat(reason(engine.dockerHost()))
                    .isEqualTo("what listens on %s is no container engine".formatted(engine.socket()));
        }
    }

    @Test
    void anEngineWithoutTheImageThatCannotFetchItIsGivenUp() throws IOException {
        try (FakeEngine engine = FakeEngine.answering(Map.of("/_ping", 200))) {
            assertThat(reason(engine.dockerHost()))
                    .isEqualTo("the container engine has no image shop/postgres:1 and can't fetch it;"
                            + " `docker pull shop/postgres:1` would bring it");
        }
    }

    @Test
    void anEngineThatCanFetchTheImageIsGood() throws IOException {
        try (FakeEngine engine = FakeEngine.answering(Map.of("/_ping", 200, "/distribution/", 200))) {
            assertThat(EngineProbe.probe(new Settings(IMAGE, Map.of("DOCKER_HOST", engine.dockerHost()))))
                    .isEqualTo(new EngineProbe.Usable(engine.socket().toString()));
        }
    }

    @Test
    void anEngineWithTheImageButWithoutTheCleanerIsGivenUp() throws IOException {
        Map<String, Integer> statuses = Map.of("/_ping", 200, "/images/shop/postgres:1/json", 200, "/images/json", 200);
        try (FakeEngine engine = FakeEngine.answering(statuses)) {
            assertThat(reason(engine.dockerHost())).contains("TESTCONTAINERS_RYUK_DISABLED=true does without it");
            Map<String, String> without =
                    Map.of("DOCKER_HOST", engine.dockerHost(), "TESTCONTAINERS_RYUK_DISABLED", "true");
            assertThat(EngineProbe.probe(new Settings(IMAGE, without))).isInstanceOf(EngineProbe.Usable.class);
        }
    }

    @Test
    void anAddressThatTheProbeDoesNotSpeakIsNamed() {
        assertThat(reason("ssh://build")).contains("reached by ssh");
    }

    private static String reason(String dockerHost) {
        return switch (EngineProbe.probe(new Settings(IMAGE, Map.of("DOCKER_HOST", dockerHost)))) {
            case EngineProbe.Unusable(String reason) -> reason;
            case EngineProbe.Usable(String engine) -> "usable: " + engine;
        };
    }
}
