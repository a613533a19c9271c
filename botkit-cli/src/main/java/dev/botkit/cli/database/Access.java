package dev.botkit.cli.database;

import dev.botkit.cli.CommandFailedException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The way into a database. Without a password the driver looks into {@code ~/.pgpass}. */
public record Access(
        String url, @Nullable String user, @Nullable String password) {

    private static final int CONNECT_SECONDS = 5;

    /** A data source without a pool. */
    public PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setApplicationName("botkit");
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException e) {
            // Without a cause: the driver repeats the URL, which may hold a password.
            throw new CommandFailedException("The JDBC URL is not one of PostgreSQL."
                    + " Set BOTKIT_JDBC_URL to jdbc:postgresql://host:port/database.");
        }
        if (Arrays.stream(source.getServerNames()).anyMatch(host -> host.contains("@"))) {
            throw new CommandFailedException(
                    "The JDBC URL names a user before the host, which the driver takes for a part"
                            + " of the host. Set BOTKIT_USER and BOTKIT_PASSWORD instead.");
        }
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        return source;
    }

    /** Host, port and database: all of the URL that is safe to print. */
    public String place() {
        PGSimpleDataSource source = source();
        String[] names = source.getServerNames();
        int[] ports = source.getPortNumbers();
        return IntStream.range(0, names.length)
                        .mapToObj(i -> names[i] + ":" + ports[i])
                        .collect(Collectors.joining(","))
                + "/" + source.getDatabaseName();
    }

    @Override
    public String toString() {
        return place();
    }
}
