package dev.botkit.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A server named by the caller. Whoever names one wants that one: what is wrong with it is an error, never a reason to
 * take another.
 */
final class ExternalServer {
    private ExternalServer() {}

    static Server connect(Settings settings) {
        String url = settings.jdbcUrl();
        if (url == null) {
            throw new TestPostgresException("%s=external needs a server. Set %s (or BOTKIT_TEST_JDBC_URL)."
                    .formatted(settings.source(Settings.SERVER), Settings.JDBC_URL));
        }
        Access access = new Access(url, settings.user(), settings.password());
        try {
            Server.Version version = Server.Version.of(access);
            requireCreateDb(access);
            Leftovers.drop(access);
            String reason = "%s names %s".formatted(settings.source(Settings.JDBC_URL), access.place());
            return new Server(ServerKind.EXTERNAL, reason, access, version, () -> {});
        } catch (SQLException e) {
            throw new TestPostgresException(
                    "The PostgreSQL at %s, named by %s, can't be used: %s Start it, correct the URL, user or password, or unset %s."
                            .formatted(
                                    access.place(),
                                    settings.source(Settings.JDBC_URL),
                                    sentence(e),
                                    settings.source(Settings.JDBC_URL)),
                    e);
        }
    }

    private static void requireCreateDb(Access access) throws SQLException {
        try (Connection connection = access.connect(Run.APPLICATION_NAME);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select rolcreatedb or rolsuper, quote_ident(rolname) from pg_roles where rolname = current_user")) {
            row.next();
            if (!row.getBoolean(1)) {
                throw new TestPostgresException(
                        "The role %1$s at %2$s may not create databases, and each test class gets one of its own. Run as a superuser: ALTER ROLE %1$s CREATEDB"
                                .formatted(row.getString(2), access.place()));
            }
        }
    }

    private static String sentence(SQLException e) {
        String message = String.valueOf(e.getMessage()).strip();
        return message.endsWith(".") ? message : message + ".";
    }
}
