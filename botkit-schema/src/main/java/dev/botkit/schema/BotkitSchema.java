package dev.botkit.schema;

import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Brings the tables of AI BotKit to the version that this library was built for.
 *
 * <p>The migrations stand in {@code db/migration} on the class path. A service with migrations of its own keeps them in
 * another folder, and their history in another table.
 */
public final class BotkitSchema {

    /** A second apart: another instance may be building an index for minutes, and this one waits for it. */
    private static final int LOCK_RETRIES = 600;

    private BotkitSchema() {}

    /**
     * Applies the migrations that the database has not seen yet, in their order; meant for the start of a service.
     *
     * <p>Any number of instances may start at once: one migrates, the others wait for it, up to ten minutes, and then
     * find nothing to do. A database that is already newer, as in a rolling deployment, is left as it is. Each migration
     * is one transaction, except for an index built concurrently: should that fail, nothing is migrated until somebody
     * has looked and has deleted the row of flyway_schema_history that isn't a success. It is then built anew.
     *
     * @param dataSource hands out connections of the tables' owner; their first schema is the one migrated
     * @return what was applied, nothing when the schema was up to date
     * @throws SchemaMigrationException if a migration failed, if one that was applied has since been changed, removed or
     *     joined by an older one, or if there was no connection to be had
     */
    public static Migrated migrate(DataSource dataSource) {
        Objects.requireNonNull(dataSource, "dataSource");
        try {
            return Migrated.from(flyway(dataSource).migrate());
        } catch (FlywayException e) {
            throw SchemaMigrationException.of(e);
        }
    }

    private static Flyway flyway(DataSource dataSource) {
        var configuration = Flyway.configure(BotkitSchema.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .validateOnMigrate(true)
                .outOfOrder(false)
                .cleanDisabled(true)
                .lockRetryCount(LOCK_RETRIES);
        // A lock held by an open transaction would be waited for by CREATE INDEX CONCURRENTLY, for ever.
        Objects.requireNonNull(configuration.getConfigurationExtension(PostgreSQLConfigurationExtension.class))
                .setTransactionalLock(false);
        return configuration.load();
    }
}
