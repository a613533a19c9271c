package dev.botkit.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks the container engine, within a bounded time, whether a container of the image can be started. */
final class EngineProbe {
    /** A local engine answers within milliseconds; one that is just waking up gets some patience. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Goes through the engine to the image's registry and back. */
    private static final Duration REGISTRY_PATIENCE = Duration.ofSeconds(3);

    private static final String RYUK = "testcontainers/ryuk";

    private EngineProbe() {}

    /** What the probe found. */
    sealed interface Result {}

    /** An engine at this address, with the image at hand or within reach. */
    record Usable(String engine) implements Result {}

    /** No container can be had, for this reason. */
    record Unusable(String reason) implements Result {}

    static Result probe(Settings settings) {
        EngineAddress address = EngineAddress.of(settings);
        if (address instanceof EngineAddress.Unsupported(String reason)) {
            return new Unusable(reason);
        }
        EngineClient client = new EngineClient(address);
        try {
            if (client.get("/_ping", PATIENCE).status() != 200) {
                return new Unusable("what listens on %s is no container engine".formatted(address));
            }
        } catch (IOException e) {
            return new Unusable("no container engine answered on " + address);
        }
        String missing = missingImage(settings, client);
        return missing == null ? new Usable(address.toString()) : new Unusable(missing);
    }

    private static @Nullable String missingImage(Settings settings, EngineClient client) {
        String image = settings.image();
        if (!isThere(client, image) && !isInReach(client, image)) {
            return "the container engine has no image %s and can't fetch it; `docker pull %s` would bring it"
                    .formatted(image, image);
        }
        // Testcontainers starts this one first, and waits as long for it.
        boolean ryuk = !Boolean.parseBoolean(settings.variable("TESTCONTAINERS_RYUK_DISABLED"));
        if (ryuk && !isListed(client, RYUK) && !isInReach(client, RYUK)) {
            return "the container engine can't fetch %s, which Testcontainers cleans up with; TESTCONTAINERS_RYUK_DISABLED=true does without it"
                    .formatted(RYUK);
        }
        return null;
    }

    private static boolean isThere(EngineClient client, String image) {
        return answers(client, "/images/" + image + "/json", PATIENCE);
    }

    /** Of any version: which one Testcontainers wants is its own affair. */
    private static boolean isListed(EngineClient client, String repository) {
        String filter = URLEncoder.encode("{\"reference\":[\"%s\"]}".formatted(repository), UTF_8);
        try {
            return client.get("/images/json?filters=" + filter, PATIENCE).body().contains("\"Id\"");
        } catch (IOException e) {
            return false;
        }
    }

    /** The engine asks the image's registry, so nothing is pulled that would then hang half-way. */
    private static boolean isInReach(EngineClient client, String image) {
        return answers(client, "/distribution/" + image + "/json", REGISTRY_PATIENCE);
    }

    private static boolean answers(EngineClient client, String path, Duration patience) {
        try {
            return client.get(path, patience).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
