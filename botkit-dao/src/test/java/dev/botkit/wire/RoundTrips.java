package dev.botkit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.Botkit;
import dev.botkit.testkit.TestDatabase;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Counts the round trips of one connection where nobody can hide one: between the driver and the server. Whatever was
 * sent, the server ends its answer by saying that it is ready for the next query.
 */
public final class RoundTrips implements AutoCloseable {

    private static final int READY_FOR_QUERY = 'Z';

    private final AtomicInteger count = new AtomicInteger();
    private final ServerSocket door;
    private final Connection connection;

    /** Opens a connection to the database. */
    public RoundTrips(TestDatabase database) throws IOException, SQLException {
        URI server = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> relay(server));
        PGSimpleDataSource here = new PGSimpleDataSource();
        here.setServerNames(new String[] {door.getInetAddress().getHostAddress()});
        here.setPortNumbers(new int[] {door.getLocalPort()});
        here.setDatabaseName(database.name());
        here.setUser(database.user());
        here.setPassword(database.password());
        here.setSslmode("disable");
        here.setGssEncMode("disable");
        connection = here.getConnection();
    }

    /** A Botkit on the connection that is watched. */
    public Botkit botkit() {
        return Botkit.using(DSL.using(connection, SQLDialect.POSTGRES));
    }

    /** The connection that is watched. */
    public Connection connection() {
        return connection;
    }

    /** Runs something that must take a single round trip. */
    public <X> X once(Supplier<X> verb) {
        int before = count.get();
        X answer = verb.get();
        assertThat(count.get() - before).as("round trips").isEqualTo(1);
        return answer;
    }

    /** How many round trips something takes. */
    public int of(Runnable code) {
        int before = count.get();
        code.run();
        return count.get() - before;
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        door.close();
    }

    private void relay(URI server) {
        try (Socket driver = door.accept();
                Socket database = new Socket(server.getHost(), server.getPort() < 0 ? 5432 : server.getPort())) {
            Thread.ofVirtual().start(() -> copy(driver, database));
            countAnswers(
                    new DataInputStream(database.getInputStream()), new DataOutputStream(driver.getOutputStream()));
        } catch (EOFException | SocketException e) {
            // The connection was closed.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // The connection was closed.
        }
    }

    /** A message is its type, a byte; its length, which counts itself; and the rest. */
    private void countAnswers(DataInputStream from, DataOutputStream to) throws IOException {
        while (true) {
            int type = from.readUnsignedByte();
            int length = from.readInt();
            byte[] rest = from.readNBytes(length - Integer.BYTES);
            if (type == READY_FOR_QUERY) {
                count.incrementAndGet();
            }
            to.writeByte(type);
            to.writeInt(length);
            to.write(rest);
            to.flush();
        }
    }
}
