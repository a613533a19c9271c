package dev.botkit.type;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The properties of a JSON document that its Java type doesn't know, in their order. */
final class UnknownProperties {

    private UnknownProperties() {}

    static Map<String, JsonNode> copyOf(@Nullable Map<String, JsonNode> properties) {
        if (properties == null || properties.isEmpty()) {
            return Map.of();
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
