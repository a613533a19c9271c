package dev.botkit.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The way into a server: the URL of its maintenance database and the credentials, which are never printed. */
record Access(String url, @Nullable String user, @Nullable String password) {
    private static final int CONNECT_SECONDS = 5;

    Connection connect(String applicationName) throws SQLException {
        PGSimpleDataSource source = source(applicationName);
        // Bounds the handshake as well; the driver spends a thread on it, so only our own sessions have it.
        source.setLoginTimeout(CONNECT_SECONDS);
        return source.getConnection();
    }

    /** Unpooled: a pool of ours would hide a connection that the code under test forgot to close. */
    PGSimpleDataSource database(String name, String applicationName) {
        PGSimpleDataSource source = source(applicationName);
        source.setDatabaseName(name);
        return source;
    }

    /** The URL of a database, with the parameters that were given for the server and without credentials. */
    String databaseUrl(String name) {
        String parameters = Arrays.stream(url.substring(url.indexOf('?') + 1).split("&", -1))
                .filter(parameter -> url.contains("?"))
                .filter(parameter -> !parameter.startsWith("user=") && !parameter.startsWith("password="))
                .collect(Collectors.joining("&"));
        return "jdbc:postgresql://" + hosts() + "/" + URLEncoder.encode(name, UTF_8)
                + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /** Host, port and database: all of the URL that is safe to print. */
    String place() {
        return hosts() + "/" + source("").getDatabaseName();
    }

    private String hosts() {
        PGSimpleDataSource source = source("");
        String[] names = source.getServerNames();
        int[] ports = source.getPortNumbers();
        return IntStream.range(0, names.length)
                .mapToObj(i -> names[i] + ":" + ports[i])
                .collect(Collectors.joining(","));
    }

    private PGSimpleDataSource source(String applicationName) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setConnectTimeout(CONNECT_SECONDS);
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException e) {
            throw notOurs();
        }
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        source.setApplicationName(applicationName);
        return source;
    }

    /** Without a cause: the driver's own message repeats the URL, which may carry a password. */
    private static TestPostgresException notOurs() {
        return new TestPostgresException("The URL of the tests' server is not one of the PostgreSQL driver. Set "
                + Settings.JDBC_URL + " to jdbc:postgresql://host:port/database.");
    }

    @Override
    public String toString() {
        return place();
    }
}
