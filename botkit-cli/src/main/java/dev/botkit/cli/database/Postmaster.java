package dev.botkit.cli.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that runs on a data folder already. */
record Postmaster(ProcessHandle process, int port) {

    private static final int PORT_LINE = 3;

    /** The one on this folder. The number of its process alone may belong to another by now. */
    static Optional<Postmaster> on(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty(); // It is only just starting, or was killed then.
        }
        int port = Integer.parseInt(lines.get(PORT_LINE).strip());
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
                .map(process -> new Postmaster(process, port));
    }

    /** Waits until nobody is connected any more, and for its end. */
    void stop() throws IOException {
        process.destroy();
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("process %d doesn't stop".formatted(process.pid()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
