package dev.botkit.schema;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Greets the driver as a server would that this machine doesn't have, and says nothing more. */
final class FakeServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final byte[] greeting;

    private FakeServer(byte[] greeting) throws IOException {
        this.greeting = greeting;
        Thread.ofVirtual().start(this::serve);
    }

    static FakeServer ofVersion(String version) throws IOException {
        var greeting = new ByteArrayOutputStream();
        message('R', "\0\0\0\0", greeting);
        message('S', "server_version\0" + version + "\0", greeting);
        message('S', "client_encoding\0UTF8\0", greeting);
        message('S', "DateStyle\0ISO\0", greeting);
        message('Z', "I", greeting);
        return new FakeServer(greeting.toByteArray());
    }

    static FakeServer refusing(String sqlState, String reason) throws IOException {
        var greeting = new ByteArrayOutputStream();
        message('E', "SFATAL\0C" + sqlState + "\0M" + reason + "\0\0", greeting);
        return new FakeServer(greeting.toByteArray());
    }

    private static void message(char type, String body, ByteArrayOutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        out.writeByte(type);
        out.writeInt(Integer.BYTES + body.length());
        out.write(body.getBytes(US_ASCII));
    }

    int port() {
        return socket.getLocalPort();
    }

    DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://localhost:" + port()
                + "/shop?user=ada&password=hush&sslmode=disable&gssEncMode=disable&assumeMinServerVersion=9.0");
        return source;
    }

    private void serve() {
        try (var client = socket.accept()) {
            var in = new DataInputStream(client.getInputStream());
            in.skipNBytes(in.readInt() - Integer.BYTES);
            client.getOutputStream().write(greeting);
            in.readAllBytes();
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
