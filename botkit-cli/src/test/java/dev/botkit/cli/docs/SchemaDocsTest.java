package dev.botkit.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.cli.CommandFailedException;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

@PostgresTest
class SchemaDocsTest {

    private static final List<String> TABLES = List.of(
            "activity_logs",
            "aibotkit_analytics",
            "aibotkit_chatbots",
            "aibotkit_conversations",
            "aibotkit_documents",
            "aibotkit_messages",
            "team_members",
            "teams",
            "users");

    @TempDir
    private Path folder;

    @Test
    void theFirstPageHasAllTablesAndADiagramOfThem(TestDatabase database) throws IOException {
        var index = docs(database).write(folder);

        assertThat(index)
                .isEqualTo(folder.resolve("index.html"))
                .content()
                .contains("<pre class=\"mermaid\">\nerDiagram\n");
        for (String table : TABLES) {
            assertThat(index)
                    .content()
                    .contains("  &quot;" + table + "&quot; {\n")
                    .contains("<a href=\"table-%1$s.html\">%1$s</a>".formatted(table));
        }
        assertThat(index)
                .content()
                .contains("aibotkit_chatbots&quot; ||--o{ &quot;aibotkit_documents&quot; : &quot;chatbot_id&quot;");
    }

    @Test
    void eachTableHasAPageWithCommentsKeysIndexesAndTriggers(TestDatabase database) throws IOException {
        docs(database).write(folder);

        for (String table : TABLES) {
            assertThat(folder.resolve("table-" + table + ".html")).content().contains("<h1>" + table + "</h1>");
        }
        assertThat(folder.resolve("table-aibotkit_chatbots.html"))
                .content()
                .contains("A chatbot that a user has set up.")
                .contains("Name to display, unique among the chatbots of its owner.")
                .contains("<b>user_id</b> <span class=\"key\">FK</span><span class=\"key\">UK</span>")
                .contains("<td><a href=\"table-users.html\">users</a></td><td>The owner.</td>")
                .contains("chatbots_user_fk", "FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE")
                .contains("idx_chatbots_active", "WHERE deleted_at IS NULL")
                .contains("touch_updated_at", "BEFORE UPDATE ON aibotkit_chatbots");
    }

    @Test
    void thePagesNeedNothingFromElsewhereAndLeaveFlywaysTableOut(TestDatabase database) throws IOException {
        docs(database).write(folder);

        assertThat(own(folder))
                .hasSize(TABLES.size() + 3)
                .allSatisfy((file, text) -> assertThat(text).doesNotContain("http", "//cdn", "flyway"));
        assertThat(folder.resolve("mermaid.min.js")).exists();
        assertThat(folder.resolve("mermaid.LICENSE.txt")).content().contains("MIT");
    }

    @Test
    void theSameSchemaGivesTheSamePagesAndAnEarlierRunLeavesNone(TestDatabase database) throws IOException {
        docs(database).write(folder.resolve("a"));
        Files.createDirectory(folder.resolve("b"));
        Files.writeString(folder.resolve("b/table-dropped.html"), "of a table that is no more");
        docs(database).write(folder.resolve("b"));

        assertThat(own(folder.resolve("b"))).isEqualTo(own(folder.resolve("a")));
    }

    @Test
    void aServerThatIsNotThereIsOneSentenceAndNoFolder() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/none");
        nowhere.setPassword("s3cret");

        assertThatThrownBy(() -> new SchemaDocs(nowhere).write(folder.resolve("docs")))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageStartingWith(
                        "The schema could not be read, SQLSTATE 08001: Connection to localhost:1 refused.")
                .hasMessageNotContaining("s3cret");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeMadeIsOneSentence(TestDatabase database) throws IOException {
        var file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> docs(database).write(file))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageStartingWith("The pages could not be written: ")
                .hasMessageContaining(file.toString());
    }

    @Nested
    @PostgresTest(migrations = {})
    class WithoutTables {

        @Test
        void earlierPagesStay(TestDatabase database) throws IOException {
            var earlier = Files.writeString(folder.resolve("table-users.html"), "users");

            assertThatThrownBy(() -> docs(database).write(folder))
                    .isInstanceOf(CommandFailedException.class)
                    .hasMessageStartingWith("The schema public has no tables");
            assertThat(earlier).hasContent("users");
        }
    }

    private static SchemaDocs docs(TestDatabase database) {
        return new SchemaDocs(database.dataSource());
    }

    /** The texts of all files that aren't Mermaid's, by their names. */
    private static Map<String, String> own(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (var files = Files.newDirectoryStream(folder, "[!m]*")) {
            for (Path file : files) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
