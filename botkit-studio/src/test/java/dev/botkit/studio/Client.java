package dev.botkit.studio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Speaks to a studio as its page does, or with headers of one's own. */
record Client(URI url, Map<String, String> headers) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Client of(Studio studio) {
        String origin = "http://" + studio.url().getAuthority();
        String token = studio.url().getFragment().replace("token=", "");
        return new Client(
                studio.url(),
                Map.of(
                        "Authorization",
                        "Bearer " + token,
                        "Origin",
                        origin,
                        "Sec-Fetch-Site",
                        "same-origin",
                        "Content-Type",
                        "application/json"));
    }

    Client with(String header, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new Client(url, changed);
    }

    Client without(String header) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.remove(header);
        return new Client(url, changed);
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url.resolve(path)).method(method, BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    int status(String method, String path) throws IOException, InterruptedException {
        return send(method, path, "").statusCode();
    }

    Answer get(String path, String... namesAndValues) throws IOException, InterruptedException {
        StringBuilder query = new StringBuilder(path);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.append(i == 0 ? '?' : '&').append(namesAndValues[i]).append('=');
            query.append(URLEncoder.encode(namesAndValues[i + 1], UTF_8));
        }
        return Answer.of(send("GET", query.toString(), ""));
    }

    Answer edit(Map<String, ?> change) throws IOException, InterruptedException {
        return Answer.of(send("PATCH", "/api/cell", Json.MAPPER.writeValueAsString(change)));
    }

    /** A reply with its JSON. */
    record Answer(int status, JsonNode body) {
        private static Answer of(HttpResponse<String> response) {
            return new Answer(response.statusCode(), Json.MAPPER.readTree(response.body()));
        }

        String error() {
            return body.path("error").asString();
        }
    }
}
