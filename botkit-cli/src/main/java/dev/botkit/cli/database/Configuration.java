package dev.botkit.cli.database;

import dev.botkit.cli.CommandFailedException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What {@code botkit.properties} and the environment say; the environment has the last word. */
public record Configuration(
        Path folder,
        @Nullable String url,
        @Nullable String user,
        @Nullable String password) {

    private static final String FILE = "botkit.properties";
    private static final String URL = "jdbc-url";
    private static final String USER = "user";

    /**
     * Reads them.
     *
     * @throws CommandFailedException if the file can't be read, holds a password or a name that means nothing
     */
    public static Configuration of(Path folder, Map<String, String> environment) {
        Properties file = read(folder.resolve(FILE));
        return new Configuration(
                folder,
                first(environment.get("BOTKIT_JDBC_URL"), file.getProperty(URL)),
                first(environment.get("BOTKIT_USER"), file.getProperty(USER)),
                first(environment.get("BOTKIT_PASSWORD"), null));
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new CommandFailedException("%s can't be read: %s".formatted(FILE, e.getMessage()), e);
            }
        }
        return checked(properties);
    }

    private static Properties checked(Properties properties) {
        if (String.valueOf(properties.getProperty(URL)).contains("password=") || properties.containsKey("password")) {
            throw new CommandFailedException(
                    "%s holds a password. Move it to BOTKIT_PASSWORD or to ~/.pgpass.".formatted(FILE));
        }
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            if (!name.equals(URL) && !name.equals(USER)) {
                throw new CommandFailedException(
                        "%s sets '%s', which means nothing. It may set %s and %s.".formatted(FILE, name, URL, USER));
            }
        }
        return properties;
    }

    private static @Nullable String first(@Nullable String environment, @Nullable String file) {
        String value = environment == null || environment.isBlank() ? file : environment;
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The database that is named, if one is. */
    Optional<Access> access() {
        return Optional.ofNullable(url).map(named -> new Access(named, user, password));
    }

    @Override
    public String toString() {
        return "Configuration of " + folder;
    }
}
