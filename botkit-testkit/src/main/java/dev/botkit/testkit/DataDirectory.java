package dev.botkit.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Where an embedded server keeps its files: in memory where there is room, as copying a template is bound by the disk.
 * On a slow one the copy of 7.7 MB took 250 ms, in memory 14 ms.
 */
final class DataDirectory {
    private static final Path MEMORY = Path.of("/dev/shm");

    /** A container engine gives its containers 64 MB there by default. */
    private static final long ROOM = 1L << 30;

    private static final String PREFIX = "botkit-postgres-";

    private DataDirectory() {}

    /** Makes one, and clears away those whose process was killed. */
    static Path create(Settings settings) throws IOException {
        Path parent = parent(settings);
        Files.createDirectories(parent);
        try (Stream<Path> siblings = Files.list(parent)) {
            siblings.filter(DataDirectory::isAbandoned).forEach(DataDirectory::clear);
        }
        return Files.createTempDirectory(parent, PREFIX);
    }

    private static Path parent(Settings settings) throws IOException {
        String directory = settings.directory();
        if (directory != null) {
            return Path.of(directory);
        }
        boolean inMemory = Files.isWritable(MEMORY)
                && Files.getFileStore(MEMORY).type().equals("tmpfs")
                && Files.getFileStore(MEMORY).getUsableSpace() >= ROOM;
        return inMemory ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** The library keeps a lock on this file, which ends with its process however that ends. */
    private static boolean isAbandoned(Path directory) {
        Path lock = directory.resolve("epg-lock");
        if (!directory.getFileName().toString().startsWith(PREFIX) || !Files.isWritable(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    /** Stops the server that still runs there, and deletes it. */
    static void clear(Path directory) {
        server(directory).ifPresent(DataDirectory::stop);
        delete(directory);
    }

    /** In order, if it can: a killed one leaves shared memory behind. */
    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            server.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server that still runs on it; its number alone may belong to another process by now. */
    private static Optional<ProcessHandle> server(Path directory) {
        try (Stream<String> lines = Files.lines(directory.resolve("postmaster.pid"))) {
            return lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .filter(process -> process.info().commandLine().orElse("").contains(directory.toString()));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Another run may be clearing it away at the same time. */
    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // What is left of it is for the next run.
        }
    }
}
