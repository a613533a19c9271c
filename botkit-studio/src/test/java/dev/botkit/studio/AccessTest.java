package dev.botkit.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.testkit.PostgresTest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask at all. */
@PostgresTest
@TestInstance(Lifecycle.PER_CLASS)
class AccessTest {
    private static final String ROWS = "/api/rows?table=users";

    private Studio studio;
    private Client page;

    @BeforeAll
    void open(DataSource database) {
        studio = Studio.open(database);
        page = Client.of(studio);
    }

    @AfterAll
    void close() {
        studio.close();
    }

    @Test
    void thePageWithItsTokenIsAnswered() throws Exception {
        assertThat(page.status("GET", ROWS)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/schema",
                ROWS,
                "/api/count?table=users",
                "/api/row?table=users&key=%5B%221%22%5D",
                "/api/no"
            })
    void nothingIsToldWithoutTheToken(String path) throws Exception {
        String token = page.headers().getOrDefault("Authorization", "");
        assertThat(page.without("Authorization").status("GET", path)).isEqualTo(403);
        assertThat(page.with("Authorization", "Bearer ").status("GET", path)).isEqualTo(403);
        assertThat(page.with("Authorization", token.substring(0, token.length() - 1))
                        .status("GET", path))
                .isEqualTo(403);
        assertThat(page.without("Authorization").status("GET", path + "?token=" + token.substring(7)))
                .isEqualTo(403);
    }

    @Test
    void theTokenHas256BitsAndIsNewEachTime(DataSource database) {
        assertThat(studio.url().getFragment()).matches("token=[A-Za-z0-9_-]{43}");
        try (Studio other = Studio.open(database)) {
            assertThat(other.url().getFragment()).isNotEqualTo(studio.url().getFragment());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:%d",
                "localhost",
                "127.0.0.1:1",
                "127.0.0.1.evil.example:%d",
                "[::1]:%d"
            })
    void anotherHostIsRefusedWhereverItPointsTo(String host) throws Exception {
        String name = host.formatted(studio.url().getPort());
        assertThat(page.with("Host", name).with("Origin", "http://" + name).status("GET", ROWS))
                .isEqualTo(421);
        assertThat(page.with("Host", name).status("GET", "/")).isEqualTo(421);
    }

    @Test
    void localhostIsAnsweredToo() throws Exception {
        String name = "localhost:" + studio.url().getPort();
        assertThat(page.with("Host", name).with("Origin", "http://" + name).status("GET", ROWS))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "https://127.0.0.1:%d",
                "http://localhost:%d",
                "http://127.0.0.1:1"
            })
    void anotherOriginIsRefused(String origin) throws Exception {
        String name = origin.formatted(studio.url().getPort());
        assertThat(page.with("Origin", name).status("GET", ROWS)).isEqualTo(403);
        assertThat(page.with("Origin", name).status("PATCH", "/api/cell")).isEqualTo(403);
        assertThat(page.with("Origin", name).status("GET", "/main.js")).isEqualTo(403);
    }

    @Test
    void aRequestFromAnotherSiteIsRefused() throws Exception {
        for (String site : List.of("cross-site", "same-site")) {
            assertThat(page.with("Sec-Fetch-Site", site).status("GET", ROWS)).isEqualTo(403);
            assertThat(page.with("Sec-Fetch-Site", site).status("GET", "/")).isEqualTo(403);
        }
        assertThat(page.with("Sec-Fetch-Site", "none").status("GET", "/")).isEqualTo(200);
    }

    @Test
    void aWriteNamesItsOriginAndIsJson() throws Exception {
        assertThat(page.without("Origin").status("PATCH", "/api/cell")).isEqualTo(403);
        assertThat(page.with("Content-Type", "text/plain").status("PATCH", "/api/cell"))
                .isEqualTo(415);
    }

    @Test
    void noOtherOriginIsEverAllowedByCors() throws Exception {
        var preflight = page.with("Access-Control-Request-Method", "PATCH").send("OPTIONS", "/api/cell", "");
        assertThat(preflight.statusCode()).isEqualTo(404);
        assertThat(preflight.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../Studio.class", "/page/main.js", "/%2e%2e/Studio.class", "/main.js/", "/favicon.ico"})
    void onlyTheFilesOfThePageAreServed(String path) throws Exception {
        assertThat(page.status("GET", path)).isEqualTo(404);
    }

    @Test
    void everyReplyForbidsFramesForeignScriptsAndCaching() throws Exception {
        for (String path : List.of("/", "/main.js", ROWS, "/nothing")) {
            var headers = page.send("GET", path, "").headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'self'", "frame-ancestors 'none'", "require-trusted-types-for"));
            assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void aBodyThatIsTooBigIsNotRead() throws Exception {
        var response = page.send("PATCH", "/api/cell", " ".repeat((4 << 20) + 1));
        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void noOtherAddressOfTheMachineIsListenedOn() throws IOException {
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().toList()) {
                if (!address.getHostAddress().equals("127.0.0.1")) {
                    Assertions.assertThatThrownBy(
                                    () -> new Socket(address, studio.url().getPort()).close())
                            .isInstanceOf(ConnectException.class);
                }
            }
        }
    }
}
