package dev.botkit.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A server that is up. Closing it stops what was started for it: nothing, for an external one. */
record Server(ServerKind kind, String reason, Access access, Version version, AutoCloseable running)
        implements AutoCloseable {

    /** What {@code SHOW server_version} says, and the number to compare. */
    record Version(String name, int number) {
        /** The first version with {@code DROP DATABASE … WITH (FORCE)}. */
        private static final int OLDEST = 13_00_00;

        static Version of(Access access) throws SQLException {
            try (Connection connection = access.connect("botkit-testkit");
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select current_setting('server_version'), current_setting('server_version_num')::int")) {
                row.next();
                // Debian's packages append their own: "15.14 (Debian 15.14-0+deb12u1)".
                return new Version(row.getString(1).split(" ", 2)[0], row.getInt(2)).required(access);
            }
        }

        private Version required(Access access) {
            if (number < OLDEST) {
                throw new TestPostgresException(
                        "PostgreSQL %s at %s is too old. Use 13 or newer.".formatted(name, access.place()));
            }
            return this;
        }

        boolean atLeast(int major) {
            return number >= major * 10_000;
        }
    }

    String line() {
        return "botkit-testkit: %s PostgreSQL %s (%s)".formatted(kind.label(), version.name(), reason);
    }

    @Override
    public void close() {
        try {
            running.close();
        } catch (Exception e) {
            throw new TestPostgresException(
                    "The %s PostgreSQL did not stop cleanly: %s".formatted(kind.label(), e.getMessage()), e);
        }
    }
}
