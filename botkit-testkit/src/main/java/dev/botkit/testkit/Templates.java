package dev.botkit.testkit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.postgresql.ds.PGSimpleDataSource;

/** Databases that were migrated once, to be copied; one for each list of migration locations. */
final class Templates {
    private final Databases databases;
    private final Map<List<String>, String> names = new ConcurrentHashMap<>();

    Templates(Databases databases) {
        this.databases = databases;
    }

    /** Migrates at the first call; who asks for the same meanwhile waits for it. */
    String migrated(List<String> locations) {
        return names.computeIfAbsent(locations, this::migrate);
    }

    private String migrate(List<String> locations) {
        String name = databases.create(null, "template");
        try {
            flyway(databases.server().access().database(name, Run.APPLICATION_NAME), locations)
                    .migrate();
        } catch (FlywayException e) {
            databases.drop(name);
            throw new TestPostgresException(
                    "The migrations at %s failed: %s".formatted(String.join(", ", locations), e.getMessage()), e);
        }
        databases.forbidConnections(name);
        return name;
    }

    private static Flyway flyway(PGSimpleDataSource source, List<String> locations) {
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(source)
                .locations(locations.toArray(String[]::new))
                .failOnMissingLocations(true);
        // CREATE INDEX CONCURRENTLY would wait for ever for the transaction that holds Flyway's own lock.
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        // By itself it may pick java.util.logging, which writes a dozen lines to the console for each template.
        return ClassPath.has("org.slf4j.Logger")
                ? configuration.loggers("slf4j").load()
                : configuration.load();
    }
}
