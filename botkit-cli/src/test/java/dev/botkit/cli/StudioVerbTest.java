package dev.botkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Without anything configured there is something to look at, until it is ended. */
class StudioVerbTest {

    private static final Pattern ADDRESS = Pattern.compile("Open (http://127\\.0\\.0\\.1:\\d+/)#token=(\\S+)");

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void aSeededDatabaseIsServedToWhoHasTheAddress() throws Exception {
        StringWriter out = new StringWriter();
        Surroundings surroundings = new Surroundings(
                Map.of(), folder, folder, new PrintWriter(out, true), new PrintWriter(out, true), null);
        Thread studio = Thread.ofPlatform().start(() -> Verbs.run(surroundings, "studio"));
        Matcher address = awaitAddress(out, studio);

        assertThat(get(address.group(1) + "api/schema", "wrong")).isEqualTo(403);
        assertThat(get(address.group(1) + "api/schema", address.group(2))).isEqualTo(200);
        assertThat(out.toString()).contains("aibotkit_chatbots").contains("Ctrl+C ends it.");

        studio.interrupt();
        studio.join();
    }

    private static Matcher awaitAddress(StringWriter out, Thread studio) throws InterruptedException {
        Matcher address = ADDRESS.matcher(out.toString());
        while (!address.find()) {
            assertThat(studio.isAlive()).as(out.toString()).isTrue();
            Thread.sleep(50);
            address = ADDRESS.matcher(out.toString());
        }
        return address;
    }

    private static int get(String url, String token) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .header("Authorization", "Bearer " + token)
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
