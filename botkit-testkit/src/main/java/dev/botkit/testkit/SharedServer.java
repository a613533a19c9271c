package dev.botkit.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The one server of this JVM: chosen and started at first use, stopped when the JVM ends. */
final class SharedServer {
    private static @Nullable SharedServer instance;
    private static @Nullable String failure;

    private final Databases databases;
    private final Templates templates;

    /** Open until the end: it tells other JVMs on the same server that the databases of this run are in use. */
    private final Connection presence;

    private SharedServer(Server server) {
        presence = presence(server);
        databases = new Databases(server);
        templates = new Templates(databases);
    }

    static synchronized SharedServer get() {
        if (instance == null) {
            instance = start();
        }
        return instance;
    }

    Databases databases() {
        return databases;
    }

    Templates templates() {
        return templates;
    }

    private static SharedServer start() {
        if (failure != null) {
            // Found out once: the other test classes needn't wait for it again.
            throw new TestPostgresException(failure);
        }
        try {
            Server server = ServerChoice.choose(Settings.ofThisJvm());
            System.out.println(server.line());
            SharedServer shared = new SharedServer(server);
            Runtime.getRuntime().addShutdownHook(new Thread(shared::stop, "botkit-testkit-stop"));
            return shared;
        } catch (TestPostgresException e) {
            failure = e.getMessage();
            throw e;
        }
    }

    private static Connection presence(Server server) {
        try {
            return server.access().connect(Run.APPLICATION_NAME);
        } catch (SQLException e) {
            server.close();
            throw new TestPostgresException("The tests' server is gone: " + e.getMessage(), e);
        }
    }

    private void stop() {
        Server server = databases.server();
        try (server;
                presence) {
            if (server.kind() == ServerKind.EXTERNAL) {
                databases.dropAll();
            }
        } catch (SQLException | TestPostgresException e) {
            System.err.println("botkit-testkit: " + e.getMessage());
        }
    }
}
