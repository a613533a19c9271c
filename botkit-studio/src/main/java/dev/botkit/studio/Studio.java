package dev.botkit.studio;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * A web page to browse the tables of a PostgreSQL schema, follow their foreign keys, filter, and edit a cell.
 *
 * <pre>{@code
 * try (Studio studio = Studio.open(dataSource)) {
 *     System.out.println(studio.url()); // open it in a browser
 *     …
 * }
 * }</pre>
 *
 * <p>It listens on 127.0.0.1 alone. Whoever holds the {@linkplain #url() address} can do there what the data source's
 * role can, so print it for the developer and keep it out of logs. Requests with the name of another host, from another
 * web page, or for data without the token of the address are refused.
 *
 * <p>Reads run in read-only transactions, and no statement for longer than ten seconds. A cell is written only if it
 * still has the value that was seen. What can't be told apart by a primary key is not editable: tables without one, and
 * views; nor are generated columns, the keys themselves, binary values, and Flyway's history. What the role may not read
 * isn't shown. Each request takes one connection, and at
 * most four are taken at once; a pool is welcome and not needed.
 *
 * <p>Safe for use by several threads.
 */
public final class Studio implements AutoCloseable {

    private final Database database;
    private final HttpServer server;
    private final ExecutorService requests;
    private final URI url;

    private Studio(Database database, HttpServer server, ExecutorService requests, URI url) {
        this.database = database;
        this.server = server;
        this.requests = requests;
        this.url = url;
    }

    /**
     * Opens it for the tables of {@code public}, editable, on any free port.
     *
     * @throws StudioException as {@link #open(DataSource, StudioOptions)} does
     */
    public static Studio open(DataSource dataSource) {
        return open(dataSource, StudioOptions.defaults());
    }

    /**
     * Opens it; one statement asks whether the schema is there.
     *
     * @param dataSource hands out the connections; it stays the caller's to close
     * @throws StudioException if the port is taken, the database can't be reached, or the schema doesn't exist
     */
    public static Studio open(DataSource dataSource, StudioOptions options) {
        Objects.requireNonNull(options, "options");
        Database database = new Database(Objects.requireNonNull(dataSource, "dataSource"));
        requireSchema(database, options.schema());
        HttpServer server = listen(options.port());
        Token token = Token.random();
        int port = server.getAddress().getPort();
        ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(requests);
        server.createContext("/", new Exchanges(new Gate(token, port), new Api(database, options)));
        server.start();
        return new Studio(
                database, server, requests, URI.create("http://127.0.0.1:" + port + "/#token=" + token.text()));
    }

    /**
     * The address to open in a browser, such as {@code http://127.0.0.1:49152/#token=…}.
     *
     * <p>The token stands in the fragment: a browser sends that to no server, and the page hands it over in a header.
     * A cookie would go to every other server on 127.0.0.1 too, as cookies don't know of ports.
     */
    public URI url() {
        return url;
    }

    /** Stops listening, and waits for statements that still run, some ten seconds at most. Closing twice does nothing. */
    @Override
    public void close() {
        database.close();
        server.stop(0);
        requests.close();
    }

    private static void requireSchema(Database database, String schema) {
        try {
            if (!database.read(connection -> Catalog.hasSchema(connection, schema))) {
                throw new StudioException("There is no schema '" + schema + "' in this database.");
            }
        } catch (SQLException e) {
            throw new StudioException(
                    "The database can't be read, SQLSTATE " + e.getSQLState() + ". The cause says why.", e);
        }
    }

    private static HttpServer listen(int port) {
        try {
            // By address, not by name: "localhost" may resolve to anything.
            InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
            return HttpServer.create(new InetSocketAddress(loopback, port), 0);
        } catch (IOException e) {
            throw new StudioException("Port " + port + " of 127.0.0.1 can't be had: take another, or 0 for any.", e);
        }
    }
}
