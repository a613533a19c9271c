package dev.botkit.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The little HTTP that a probe needs. The JDK's own client doesn't speak over Unix-domain sockets, and these know no
 * read timeout; a selector bounds the whole exchange instead.
 */
record EngineClient(EngineAddress address) {
    private static final int ENOUGH = 64 * 1024;

    /** A status and a body, cut off at {@value #ENOUGH} bytes. */
    record Response(int status, String body) {}

    Response get(String path, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        try (SocketChannel channel = open();
                Selector selector = Selector.open()) {
            channel.configureBlocking(false);
            SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
            if (!channel.connect(address.socketAddress())) {
                await(key, SelectionKey.OP_CONNECT, deadline);
                channel.finishConnect();
            }
            // 1.0: the answer isn't chunked, and the engine hangs up behind it.
            ByteBuffer request = ByteBuffer.wrap(
                    "GET %s HTTP/1.0\r\nHost: engine\r\n\r\n".formatted(path).getBytes(UTF_8));
            while (request.hasRemaining()) {
                await(key, SelectionKey.OP_WRITE, deadline);
                channel.write(request);
            }
            return parse(readAll(channel, key, deadline));
        }
    }

    private SocketChannel open() throws IOException {
        return address instanceof EngineAddress.Unix
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }

    private static String readAll(SocketChannel channel, SelectionKey key, long deadline) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(4096);
        while (bytes.size() < ENOUGH) {
            await(key, SelectionKey.OP_READ, deadline);
            if (channel.read(buffer.clear()) < 0) {
                break;
            }
            bytes.write(buffer.array(), 0, buffer.position());
        }
        return bytes.toString(UTF_8);
    }

    private static void await(SelectionKey key, int operation, long deadline) throws IOException {
        key.interestOps(operation);
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0 || key.selector().select(left) == 0) {
            throw new SocketTimeoutException("no answer in time");
        }
        key.selector().selectedKeys().clear();
    }

    private static Response parse(String answer) throws IOException {
        String[] words = answer.split("[ \r\n]", 3);
        if (words.length < 3 || !words[0].startsWith("HTTP/") || !words[1].matches("\\d{3}")) {
            throw new IOException("not HTTP");
        }
        int body = answer.indexOf("\r\n\r\n");
        return new Response(Integer.parseInt(words[1]), body < 0 ? "" : answer.substring(body + 4));
    }
}
