package dev.botkit.wire;

import dev.botkit.testkit.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A wire to the server that is cut after so many bytes, in the middle of a message or between two, on the way there or
 * back. It also sees whether a commit was sent.
 */
public final class CutWire implements AutoCloseable {

    private static final String COMMIT = "COMMIT";

    private final ServerSocket door;
    private final URI server;
    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();
    private final AtomicLong nextCut = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong bytesSeen = new AtomicLong();
    private final AtomicBoolean stalled = new AtomicBoolean();
    private final AtomicBoolean sawCommit = new AtomicBoolean();

    /** Opens the way to a database, on loopback. */
    public CutWire(TestDatabase database) throws IOException {
        server = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
        dataSource.setServerNames(new String[] {door.getInetAddress().getHostAddress()});
        dataSource.setPortNumbers(new int[] {door.getLocalPort()});
        dataSource.setDatabaseName(database.name());
        dataSource.setUser(database.user());
        dataSource.setPassword(database.password());
        dataSource.setSslmode("disable");
        dataSource.setGssEncMode("disable");
    }

    /** Connections over this wire, each a new one. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Lets so many bytes of the next connection through, in both directions together. Those after it are whole. */
    public void cutAfter(long bytes) {
        sawCommit.set(false);
        bytesSeen.set(0);
        nextCut.set(bytes);
    }

    /** From now on lets nothing through, and doesn't say so: what a broken switch on the way looks like. */
    public void stall() {
        stalled.set(true);
    }

    /** How many bytes came since then. */
    public long bytesSeen() {
        return bytesSeen.get();
    }

    /** Whether a commit went into the wire since it was last told when to be cut, whether or not it came out. */
    public boolean sawCommit() {
        return sawCommit.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket upstream = new Socket(server.getHost(), server.getPort());
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                AtomicLong left = new AtomicLong(nextCut.getAndSet(Long.MAX_VALUE));
                Thread.ofVirtual().start(() -> forward(client, upstream, true, left));
                Thread.ofVirtual().start(() -> forward(upstream, client, false, left));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void forward(Socket from, Socket to, boolean isFromClient, AtomicLong bytesLeft) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read != -1; read = in.read(buffer)) {
                if (isFromClient && new String(buffer, 0, read, StandardCharsets.ISO_8859_1).contains(COMMIT)) {
                    sawCommit.set(true);
                }
                bytesSeen.addAndGet(read);
                long left = bytesLeft.addAndGet(-read);
                if (stalled.get()) {
                    continue;
                }
                out.write(buffer, 0, Math.clamp(left + read, 0, read));
                out.flush();
                if (left <= 0) {
                    return;
                }
            }
        } catch (IOException e) {
            // Cut by the other direction.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
