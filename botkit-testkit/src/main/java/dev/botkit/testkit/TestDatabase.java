package dev.botkit.testkit;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database made for a test: how to reach it, and what server it is on. It is dropped by whoever made it. */
public final class TestDatabase {
    private final Server server;
    private final String name;
    private final PGSimpleDataSource dataSource;

    TestDatabase(Server server, String name, String applicationName) {
        this.server = server;
        this.name = name;
        this.dataSource = server.access().database(name, applicationName);
    }

    /** The name of the database on its server, unlike that of any other database of any other test run. */
    public String name() {
        return name;
    }

    /** Opens a new connection at every call: put a pool on top where the code under test is to have one, and close it. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** The JDBC URL, without credentials. */
    public String jdbcUrl() {
        return server.access().databaseUrl(name);
    }

    /** The role to connect as. */
    public String user() {
        String user = dataSource.getUser();
        return user == null ? System.getProperty("user.name", "") : user;
    }

    /** The role's password; empty where the server asks for none. */
    public String password() {
        String password = dataSource.getPassword();
        return password == null ? "" : password;
    }

    /** Where the server comes from. */
    public ServerKind serverKind() {
        return server.kind();
    }

    /** The server's version as PostgreSQL writes it, such as {@code 18.4}. */
    public String serverVersion() {
        return server.version().name();
    }

    /** Kind, version and database name; no credentials. */
    @Override
    public String toString() {
        return "%s PostgreSQL %s, database %s".formatted(server.kind().label(), serverVersion(), name);
    }
}
