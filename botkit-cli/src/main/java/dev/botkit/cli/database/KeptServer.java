package dev.botkit.cli.database;

import dev.botkit.cli.CommandFailedException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL whose data stays in a folder from one run to the next. It listens on loopback, and asks for a password.
 *
 * <p>Any number of processes may use it: the first starts it, and the last stops it. Each is known by a connection, which
 * ends with it however it ends.
 */
final class KeptServer implements Closeable {

    static final String FOLDER = ".botkit";
    private static final String USER = "postgres";
    private static final String DATABASE = "botkit";
    private static final String PRESENCE = "botkit: in use";
    private static final String RULES = "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";

    private final Path folder;
    private final Access access;
    private final Connection presence;
    private final @Nullable EmbeddedPostgres started;
    private final AtomicBoolean isClosed = new AtomicBoolean();

    private KeptServer(Path folder, Access access, @Nullable EmbeddedPostgres started) throws SQLException {
        this.folder = folder;
        this.access = access;
        this.started = started;
        PGSimpleDataSource source = access.source();
        source.setApplicationName(PRESENCE);
        presence = source.getConnection();
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeAtLast));
    }

    /** Starts it, or joins it where it runs. */
    static KeptServer start(Path parent) {
        Path folder = parent.resolve(FOLDER).toAbsolutePath();
        try {
            Files.createDirectories(folder);
            try (FileChannel turn = turn(folder)) {
                turn.lock();
                String password = PasswordFile.in(folder);
                Optional<Postmaster> running = Postmaster.on(data(folder));
                if (running.isPresent()) {
                    return new KeptServer(folder, access(running.get().port(), password), null);
                }
                EmbeddedPostgres postgres = launch(data(folder), password);
                return new KeptServer(folder, access(postgres.getPort(), password), postgres);
            }
        } catch (IOException | SQLException | RuntimeException e) {
            throw new CommandFailedException(
                    "The PostgreSQL kept in %s did not start: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** Who starts or stops it locks this file until it is closed, so that nobody joins what another stops. */
    private static FileChannel turn(Path folder) throws IOException {
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** A newer major version can't read these files, and gets a folder of its own. */
    private static Path data(Path folder) {
        return folder.resolve("postgres-18");
    }

    private static EmbeddedPostgres launch(Path data, String password) throws IOException, SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setConnectConfig("password", password)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "localhost")
                // The library switches it off, and this data is to survive a crash.
                .setServerConfig("fsync", "on")
                .start();
        fence(data.resolve("pg_hba.conf"), password, postgres);
        return postgres;
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

    private static Access access(int port, String password) {
        return new Access("jdbc:postgresql://localhost:%d/%s".formatted(port, DATABASE), USER, password);
    }

    Access access() {
        return access;
    }

    /** Stops it, if nobody else uses it. */
    @Override
    public void close() throws IOException {
        if (isClosed.getAndSet(true)) {
            return;
        }
        try (FileChannel turn = turn(folder)) {
            turn.lock();
            if (isLast()) {
                stop();
            }
        }
    }

    /** Leaves; whoever else is connected, but isn't one of these processes, is no reason to keep it up. */
    private boolean isLast() throws IOException {
        try (presence;
                Statement statement = presence.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from pg_stat_activity where application_name = '%s'".formatted(PRESENCE))) {
            row.next();
            boolean isLast = row.getLong(1) == 1;
            if (isLast) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
            }
            return isLast;
        } catch (SQLException e) {
            throw new IOException("it is gone already: " + e.getMessage(), e);
        }
    }

    private void stop() throws IOException {
        if (started != null) {
            started.close();
        } else {
            Optional<Postmaster> running = Postmaster.on(data(folder));
            if (running.isPresent()) {
                running.get().stop();
            }
        }
    }

    /** After Ctrl+C, when there is nobody left to tell. */
    private void closeAtLast() {
        try {
            close();
        } catch (IOException e) {
            System.err.println("botkit: the kept PostgreSQL did not stop: " + e.getMessage());
        }
    }
}
