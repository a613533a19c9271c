package dev.botkit.loads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.Botkit;
import dev.botkit.query.Messages;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A million messages, of which a heap of 64 MB holds less than half. */
@PostgresTest(leakCheck = false) // The JVM that is out of memory leaves its connection to the server to notice.
class LoadMemoryTest {

    @Test
    void aMillionRowsPassThroughAHeapOf64Megabytes(TestDatabase database) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    alter table aibotkit_messages set unlogged;
                    alter table aibotkit_messages drop constraint messages_conversation_fk;
                    drop index idx_messages_conversation_created""");
        }

        assertThat(inSmallHeap(database, "list")).contains("out of memory");
        assertThat(inSmallHeap(database, "stream")).containsExactly("1000000 rows");

        assertThat(Botkit.using(database.dataSource()).count(Messages.all())).isEqualTo(1_000_000);
    }

    private static List<String> inSmallHeap(TestDatabase database, String source)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadInSmallHeap.class.getName(),
                        source,
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
