package dev.botkit.schema;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import org.flywaydb.core.api.MigrationInfo;

/** Reads the status of a schema; writes nothing. */
final class StatusReader {

    private StatusReader() {}

    static SchemaStatus read(Session session, History history, Migrations migrations) throws SQLException {
        var infos = migrations.flyway(session.asDataSource()).info().all();
        return new SchemaStatus(
                Arrays.stream(infos)
                        // Flyway also notes that it has created a schema.
                        .filter(MigrationInfo::isVersioned)
                        .map(info -> migration(info, migrations))
                        .toList(),
                InvalidIndexes.in(history.schema(), session));
    }

    private static Migration migration(MigrationInfo info, Migrations migrations) {
        return new Migration(
                info.getVersion().getVersion(),
                info.getDescription(),
                info.getScript(),
                Migration.State.of(info),
                Optional.ofNullable(info.getInstalledOn()).map(Date::toInstant),
                Optional.ofNullable(info.getExecutionTime()).map(Duration::ofMillis),
                migrations.sql(info.getScript()));
    }
}
