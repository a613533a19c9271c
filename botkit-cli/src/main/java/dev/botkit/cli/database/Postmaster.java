package dev.botkit.cli.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that runs on a data folder already. */
record Postmaster(Path data, ProcessHandle process, int port) {

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
                .map(process -> new Postmaster(data, process, port));
    }

    /** Whether whoever started it is gone: the library holds a lock on this file, which ends with its process. */
    boolean isAbandoned() throws IOException {
        try (FileChannel file = FileChannel.open(data.resolve("epg-lock"), StandardOpenOption.WRITE);
                FileLock free = file.tryLock()) {
            return free != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    void stop() throws IOException {
        process.destroy();
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException(
                    "process %d, left there by a run that was killed, doesn't stop".formatted(process.pid()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
