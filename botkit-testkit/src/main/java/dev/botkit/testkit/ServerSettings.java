package dev.botkit.testkit;

import java.util.Map;

/** How a server that lives no longer than its tests is set: nothing needs to survive a crash. */
final class ServerSettings {
    static final Map<String, String> FAST = Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            // Parallel classes, each with a pool of its own.
            "max_connections", "200");

    private ServerSettings() {}
}
