package dev.botkit.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Creates and drops the databases of this JVM on its server, and remembers which are there.
 *
 * <p>On a server of our own each gets the built-in locale C.UTF-8 (PostgreSQL 17 and newer): text then sorts and folds
 * alike on every platform, whatever locale the machine or the image brings. On an external server they are made as
 * that server makes them, from its {@code template1}: its owner may have put extensions there.
 */
final class Databases {
    private static final int LONGEST_NAME = 63;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Server server;
    private final Set<String> present = ConcurrentHashMap.newKeySet();

    Databases(Server server) {
        this.server = server;
    }

    Server server() {
        return server;
    }

    /** Creates one like the template or, without one, empty; the label makes the name readable in server logs. */
    String create(@Nullable String template, String label) {
        String name = name(label);
        execute("create database \"%s\" %s".formatted(name, template == null ? emptyClause() : cloneClause(template)));
        present.add(name);
        return name;
    }

    /** Nobody may connect to a template: whoever does makes the next copy fail. */
    void forbidConnections(String database) {
        execute("alter database \"%s\" allow_connections false".formatted(database));
    }

    void drop(String database) {
        execute("drop database if exists \"%s\" with (force)".formatted(database));
        present.remove(database);
    }

    void dropAll() {
        Set.copyOf(present).forEach(this::drop);
    }

    private String emptyClause() {
        return server.kind() != ServerKind.EXTERNAL && server.version().atLeast(17)
                ? "template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'"
                : "";
    }

    /**
     * Where nothing is flushed, copying the files beats writing the copy to the log too (in memory 14 ms against 26 ms
     * for 7.7 MB). Where it is, the checkpoints around the copy make it the slower one (189 ms against 93 ms).
     */
    private String cloneClause(String template) {
        boolean choice = server.version().atLeast(15);
        return "template \"%s\" %s"
                .formatted(template, choice && server.kind() != ServerKind.EXTERNAL ? "strategy file_copy" : "");
    }

    private static String name(String label) {
        String name = Run.PREFIX + Run.ID + "_" + NUMBER.incrementAndGet() + "_"
                + label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private void execute(String sql) {
        try (Connection connection = server.access().connect(Run.APPLICATION_NAME);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new TestPostgresException("The tests' server refused `%s`: %s".formatted(sql, e.getMessage()), e);
        }
    }
}
