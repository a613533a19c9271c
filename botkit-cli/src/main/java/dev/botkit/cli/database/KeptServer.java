package dev.botkit.cli.database;

import dev.botkit.cli.CommandFailedException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A PostgreSQL whose data stays in a folder from one run to the next. It listens on loopback, and asks for a password. */
final class KeptServer implements Closeable {

    static final String FOLDER = ".botkit";
    private static final String USER = "postgres";
    private static final String DATABASE = "botkit";
    private static final String RULES = "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";

    private final int port;
    private final String password;
    private final Closeable running;

    private KeptServer(int port, String password, Closeable running) {
        this.port = port;
        this.password = password;
        this.running = running;
    }

    /** Starts it, or joins the one that another process has started: whoever did that stops it. */
    static KeptServer start(Path parent) {
        Path folder = parent.resolve(FOLDER).toAbsolutePath();
        try {
            Files.createDirectories(folder);
            String password = PasswordFile.in(folder);
            Path data = folder.resolve("postgres-18");
            Optional<Postmaster> running = Postmaster.on(data);
            if (running.isPresent() && running.get().isAbandoned()) {
                running.get().stop();
                running = Optional.empty();
            }
            return running.isPresent()
                    ? new KeptServer(running.get().port(), password, () -> {})
                    : launch(data, password);
        } catch (IOException | SQLException | RuntimeException e) {
            throw new CommandFailedException(
                    "The PostgreSQL kept in %s did not start: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static KeptServer launch(Path data, String password) throws IOException, SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setConnectConfig("password", password)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "localhost")
                // The library switches it off, and this data is to survive a crash.
                .setServerConfig("fsync", "on")
                .start();
        fence(data.resolve("pg_hba.conf"), password, postgres);
        return new KeptServer(postgres.getPort(), password, postgres);
    }

    /** As made by the library, everybody on this machine could get in, as a superuser. */
    private static void fence(Path rules, String password, EmbeddedPostgres postgres) throws IOException, SQLException {
        if (Files.readString(rules).equals(RULES)) {
            return;
        }
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE); // A start that was broken off.
            statement.execute("create database " + DATABASE);
            statement.execute("comment on database %s is '%s'".formatted(DATABASE, Scratch.MARK));
            statement.execute("alter role %s password %s".formatted(USER, statement.enquoteLiteral(password)));
            Files.writeString(rules, RULES);
            statement.execute("select pg_reload_conf()");
        }
    }

    Access access() {
        return new Access("jdbc:postgresql://localhost:%d/%s".formatted(port, DATABASE), USER, password);
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
