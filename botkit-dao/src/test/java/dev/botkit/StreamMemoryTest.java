package dev.botkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A million messages, some 150 MB of text, through a heap of 64 MB. */
@PostgresTest(leakCheck = false) // The JVM that is out of memory leaves its connection to the server to notice.
class StreamMemoryTest {

    private static TestDatabase database;

    @BeforeAll
    static void aMillionMessages(TestDatabase made) throws SQLException {
        database = made;
        MillionMessages.fill(made.dataSource());
    }

    @Test
    void aMillionRowsPassThroughAHeapOf64Megabytes() throws IOException, InterruptedException {
        assertThat(inSmallHeap("stream")).containsExactly("1000000 rows, sum of ids 500000500000");
    }

    @Test
    void theSameRowsAsAListDoNotFit() throws IOException, InterruptedException {
        assertThat(inSmallHeap("list")).contains("out of memory");
    }

    private static List<String> inSmallHeap(String verb) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamInSmallHeap.class.getName(),
                        verb,
                        database.jdbcUrl(),
                        database.user(),
                        database.password())
                .redirectErrorStream(true)
                .start();
        List<String> lines = process.inputReader(UTF_8).lines().toList();
        process.waitFor();
        return lines;
    }
}
