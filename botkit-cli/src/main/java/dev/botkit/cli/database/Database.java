package dev.botkit.cli.database;

import dev.botkit.cli.CommandFailedException;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A database that answers, and is new enough. Closing it stops the server, if that was started for it. */
public final class Database implements AutoCloseable {

    private static final int OLDEST = 15;

    private final Access access;
    private final boolean kept;
    private final String version;
    private final Closeable server;

    private Database(Access access, boolean kept, Closeable server) {
        this.access = access;
        this.kept = kept;
        this.server = server;
        version = version(access);
    }

    /**
     * Connects to the database that is named.
     *
     * @throws CommandFailedException if none is named, it doesn't let us in or is too old
     */
    public static Database named(Configuration configuration) {
        Access access = configuration
                .access()
                .orElseThrow(() -> new CommandFailedException(
                        "No database is named. Set BOTKIT_JDBC_URL to jdbc:postgresql://host:port/database, with"
                                + " BOTKIT_USER and BOTKIT_PASSWORD; or add --local for a PostgreSQL kept in "
                                + KeptServer.FOLDER + "."));
        return new Database(access, false, () -> {});
    }

    /** Starts the PostgreSQL that is kept in a folder, or joins it where it runs already. */
    public static Database kept(Configuration configuration) {
        KeptServer server = KeptServer.start(configuration.folder());
        return new Database(server.access(), true, server);
    }

    /** Connects to the database that is named, or else to the kept one. */
    public static Database namedOrKept(Configuration configuration) {
        return configuration.access().isPresent() ? named(configuration) : kept(configuration);
    }

    private static String version(Access access) {
        try (Connection connection = access.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_setting('server_version'), current_setting('server_version_num')::int")) {
            row.next();
            // Debian's packages append their own: "15.14 (Debian 15.14-0+deb12u1)".
            String version = row.getString(1).split(" ", 2)[0];
            if (row.getInt(2) < OLDEST * 10_000) {
                throw new CommandFailedException("PostgreSQL %s at %s is too old. Botkit needs %d or newer."
                        .formatted(version, access.place(), OLDEST));
            }
            return version;
        } catch (SQLException e) {
            throw Refusal.of(access, e);
        }
    }

    public DataSource dataSource() {
        return access.source();
    }

    public Access access() {
        return access;
    }

    /** Whether it is the kept one, which nobody else needs. */
    public boolean isKept() {
        return kept;
    }

    /** Where it is, and what. */
    public String title() {
        return "%s, PostgreSQL %s%s".formatted(access.place(), version, kept ? " kept in " + KeptServer.FOLDER : "");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new CommandFailedException("The kept PostgreSQL did not stop: " + e.getMessage(), e);
        }
    }
}
