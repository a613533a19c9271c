package dev.botkit.testkit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the caller may set, by system property or, where that is absent, by environment variable. */
final class Settings {
    static final String SERVER = "botkit.test.server";
    static final String JDBC_URL = "botkit.test.jdbc-url";
    static final String USER = "botkit.test.user";
    static final String PASSWORD = "botkit.test.password";
    static final String IMAGE = "botkit.test.image";
    static final String DIRECTORY = "botkit.test.directory";

    /** A quarter of the size of the Debian one; its weak collations don't matter, see {@link Databases}. */
    private static final String DEFAULT_IMAGE = "postgres:18-alpine";

    private final Map<String, String> properties;
    private final Map<String, String> environment;

    Settings(Map<String, String> properties, Map<String, String> environment) {
        this.properties = Map.copyOf(properties);
        this.environment = Map.copyOf(environment);
    }

    static Settings ofThisJvm() {
        Properties system = System.getProperties();
        Map<String, String> properties = system.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, name -> system.getProperty(name, "")));
        return new Settings(properties, System.getenv());
    }

    /** The kind the caller insists on, or null to choose. */
    @Nullable
    ServerKind forced() {
        String name = get(SERVER);
        if (name == null) {
            return null;
        }
        return Arrays.stream(ServerKind.values())
                .filter(kind -> kind.label().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new TestPostgresException(
                        "%s is '%s'. Set it to external, container or embedded.".formatted(source(SERVER), name)));
    }

    @Nullable
    String jdbcUrl() {
        return get(JDBC_URL);
    }

    @Nullable
    String user() {
        return get(USER);
    }

    @Nullable
    String password() {
        return get(PASSWORD);
    }

    /** Where an embedded server is to keep its files, or null to choose. */
    @Nullable
    String directory() {
        return get(DIRECTORY);
    }

    String image() {
        String image = get(IMAGE);
        return image == null ? DEFAULT_IMAGE : image;
    }

    /** A variable that belongs to the container engine or to Testcontainers, not to us. */
    @Nullable
    String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** The name under which a setting was found, for messages. */
    String source(String property) {
        return properties.containsKey(property) ? property : variableName(property);
    }

    private @Nullable String get(String property) {
        String value = properties.getOrDefault(property, environment.get(variableName(property)));
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String variableName(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
