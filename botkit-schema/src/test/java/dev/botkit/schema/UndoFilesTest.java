package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndoFilesTest {

    private static final Path FILES = Path.of("src/main/resources/db");

    @Test
    void eachMigrationHasOneOfTheSameVersionAndDescription() throws IOException {
        var expected = names("migration").stream().map(Migrations::undoFile).toList();
        assertThat(names("undo")).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Where Flyway would skip it, and the code generator would run it. */
    @Test
    void noneStandsAmongTheMigrations() throws IOException {
        assertThat(names("migration")).allMatch(name -> name.matches("V\\d+__\\w+\\.sql"));
    }

    @Test
    void eachThatRunsInATransactionDoesNotWaitLongForALock() throws IOException {
        for (String name : names("undo")) {
            var sql = Files.readString(FILES.resolve("undo").resolve(name));
            assertThat(sql.contains("set local lock_timeout = '5s';"))
                    .as(name)
                    .isNotEqualTo(sql.contains("concurrently"));
        }
    }

    private static List<String> names(String folder) throws IOException {
        try (var files = Files.list(FILES.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
