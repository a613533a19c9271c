package dev.botkit.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Where files stand on the class path.
 *
 * @param location the folder of {@code V9__….sql}
 * @param undoLocation the folder of {@code U9__….sql}; not the same, as the code generator would run them too
 */
record Migrations(String location, String undoLocation) {

    private static final ClassLoader LOADER = BotkitSchema.class.getClassLoader();

    /** The content of a migration; empty if there is no such file here. */
    Optional<String> sql(String file) {
        return read(location + "/" + file);
    }

    /** The content of the way back of a migration; empty if there is none. */
    Optional<String> undoSql(String file) {
        return read(undoLocation + "/" + undoFile(file));
    }

    static String undoFile(String file) {
        return "U" + file.substring(1);
    }

    private static Optional<String> read(String path) {
        try (var in = LOADER.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " can't be read from the class path", e);
        }
    }

    Flyway flyway(DataSource dataSource) {
        var configuration = Flyway.configure(LOADER)
                .dataSource(dataSource)
                .locations("classpath:" + location)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .validateOnMigrate(true)
                .outOfOrder(false)
                .cleanDisabled(true)
                .table(History.TABLE);
        // A lock held by an open transaction would be waited for by CREATE INDEX CONCURRENTLY, for ever.
        Objects.requireNonNull(configuration.getConfigurationExtension(PostgreSQLConfigurationExtension.class))
                .setTransactionalLock(false);
        return configuration.load();
    }
}
