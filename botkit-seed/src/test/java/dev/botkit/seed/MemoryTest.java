package dev.botkit.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** More rows than a heap of 40 MB holds pass through it. That COPY holds none of them either is botkit-dao's test. */
class MemoryTest {

    @Test
    void rowsAreMadeOneByOne() throws Exception {
        assertThat(inSmallHeap("list")).contains("out of memory");
        assertThat(inSmallHeap("one by one")).contains("all");
    }

    private static List<String> inSmallHeap(String way) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-XX:+UseSerialGC",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RowsInSmallHeap.class.getName(),
                        way)
                .redirectErrorStream(true)
                .start();
        List<String> lines = process.inputReader(UTF_8).lines().toList();
        process.waitFor();
        return lines;
    }
}
