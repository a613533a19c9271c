package dev.botkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

class ServerChoiceTest {
    @Test
    void anExternalServerThatCannotBeReachedIsAnErrorAndNoOtherIsTaken() throws IOException {
        int port = unusedPort();
        refused(Map.of(Settings.JDBC_URL, "jdbc:postgresql://localhost:%d/shop?password=secret".formatted(port)))
                .withMessageStartingWith("The PostgreSQL at localhost:%d/shop, named by botkit.test.jdbc-url,", port)
                .withMessageContaining("Start it, correct the URL, user or password, or unset botkit.test.jdbc-url.")
                .withMessageNotContaining("secret");
    }

    @Test
    void anExternalServerThatNeverAnswersIsGivenUpToo() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            refused(Map.of(Settings.JDBC_URL, "jdbc:postgresql://localhost:%d/shop".formatted(silent.getLocalPort())))
                    .withMessageStartingWith("The PostgreSQL at localhost:%d/shop", silent.getLocalPort());
        }
    }

    @Test
    void aUrlOfAnotherDriverIsRefusedWithoutRepeatingIt() {
        refused(Map.of(Settings.JDBC_URL, "jdbc:mysql://localhost/shop?password=secret"))
                .withMessageContaining("jdbc:postgresql://host:port/database")
                .withMessageNotContaining("secret")
                .withNoCause();
    }

    @Test
    void externalWithoutAUrlIsAnError() {
        refused(Map.of(Settings.SERVER, "external"))
                .withMessage(
                        "botkit.test.server=external needs a server. Set botkit.test.jdbc-url (or BOTKIT_TEST_JDBC_URL).");
    }

    @Test
    void anUnknownServerIsAnError() {
        refused(Map.of(Settings.SERVER, "podman"))
                .withMessage("botkit.test.server is 'podman'. Set it to external, container or embedded.");
    }

    @Test
    void aContainerInsistedOnIsNotReplacedByAnotherServer() throws IOException {
        try (FakeEngine engine = FakeEngine.answering(Map.of("/_ping", 200))) {
            Settings settings =
                    new Settings(Map.of(Settings.SERVER, "container"), Map.of("DOCKER_HOST", engine.dockerHost()));
            assertThatExceptionOfType(TestPostgresException.class)
                    .isThrownBy(() -> ServerChoice.choose(settings))
                    .withMessageStartingWith("botkit.test.server asks for a server of this kind")
                    .withMessageContaining("docker pull postgres:18-alpine");
        }
    }

    @Test
    void aPropertyGoesBeforeTheVariableOfTheSameName() {
        Settings settings = new Settings(
                Map.of("botkit.test.image", "a"), Map.of("BOTKIT_TEST_IMAGE", "b", "BOTKIT_TEST_USER", "c"));
        assertThat(settings.image()).isEqualTo("a");
        assertThat(settings.user()).isEqualTo("c");
        assertThat(settings.source(Settings.USER)).isEqualTo("BOTKIT_TEST_USER");
    }

    @Test
    void theUrlHandedOutKeepsTheParametersButNotTheCredentials() {
        Access access = new Access("jdbc:postgresql://db:5433/postgres?user=u&ssl=false&password=p", null, null);
        assertThat(access.databaseUrl("botkit_1")).isEqualTo("jdbc:postgresql://db:5433/botkit_1?ssl=false");
        assertThat(access.toString()).isEqualTo("db:5433/postgres");
        assertThat(access.database("botkit_1", "").getPassword()).isEqualTo("p");
    }

    private static ThrowableAssertAlternative<TestPostgresException> refused(Map<String, String> properties) {
        return assertThatExceptionOfType(TestPostgresException.class)
                .isThrownBy(() -> ServerChoice.choose(new Settings(properties, Map.of())));
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
