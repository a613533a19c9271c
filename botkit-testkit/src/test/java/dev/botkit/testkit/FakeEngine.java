package dev.botkit.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Listens on a Unix-domain socket as a container engine would: with canned statuses by path, or silent. */
final class FakeEngine implements AutoCloseable {
    private final Path directory = Files.createTempDirectory("botkit-engine");
    private final ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    private final Queue<SocketChannel> silenced = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> statuses;

    private FakeEngine(Map<String, Integer> statuses) throws IOException {
        this.statuses = statuses;
        listener.bind(UnixDomainSocketAddress.of(socket()));
        Thread.ofVirtual().start(this::serve);
    }

    /** Accepts and never says a word. */
    static FakeEngine silent() throws IOException {
        return new FakeEngine(Map.of());
    }

    /** Answers each request with the status of the path that it starts with, else 404. */
    static FakeEngine answering(Map<String, Integer> statuses) throws IOException {
        return new FakeEngine(statuses);
    }

    Path socket() {
        return directory.resolve("engine.sock");
    }

    String dockerHost() {
        return "unix://" + socket();
    }

    private void serve() {
        try {
            while (true) {
                SocketChannel channel = listener.accept();
                if (statuses.isEmpty()) {
                    silenced.add(channel);
                } else {
                    answer(channel);
                }
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void answer(SocketChannel channel) throws IOException {
        try (channel) {
            ByteBuffer buffer = ByteBuffer.allocate(4096);
            channel.read(buffer);
            String path = new String(buffer.array(), 0, buffer.position(), UTF_8).split(" ", 3)[1];
            int status = statuses.entrySet().stream()
                    .filter(entry -> path.startsWith(entry.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .findFirst()
                    .orElse(404);
            channel.write(
                    ByteBuffer.wrap("HTTP/1.0 %d X\r\n\r\n[]".formatted(status).getBytes(UTF_8)));
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (SocketChannel channel : silenced) {
            channel.close();
        }
        Files.deleteIfExists(socket());
        Files.delete(directory);
    }
}
