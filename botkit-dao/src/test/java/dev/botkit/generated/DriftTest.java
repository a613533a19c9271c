package dev.botkit.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No database is needed to build Botkit: the migrations are parsed. Here a server runs them, and what is generated from
 * that server must be the same, line for line.
 */
@PostgresTest(isolation = Isolation.METHOD)
class DriftTest {

    private final GeneratedSources fromMigrations = GeneratedSources.ofBuild();

    @TempDir
    private Path target;

    @Test
    void migrationFilesAndAServerThatRanThemGiveTheSameClasses(TestDatabase server) throws Exception {
        GeneratedSources fromServer = ServerGeneration.run(server, target);

        assertThat(fromMigrations.files()).hasSizeGreaterThan(40).containsKey("dev/botkit/db/Chatbot.java");
        assertThatCode(() -> Drift.requireNone(fromMigrations, fromServer)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # what only the server knows                                     | file named           | line named
            alter table aibotkit_messages alter token_count type bigint      | Message.java         | @Nullable Long tokenCount
            alter table aibotkit_documents alter content set not null        | NewDocument.java     | content(String content)
            alter table users alter email type varchar(100)                  | UsersTable.java      | DSL.name("email"), SQLDataType.VARCHAR(100)
            alter table aibotkit_documents alter status drop default         | NewDocument.java     | DocumentStatus status) {
            alter table aibotkit_chatbots add column language text           | ChatbotMapping.java  | row.getString(first + 11)
            alter table aibotkit_chatbots drop constraint chatbots_user_id_name_key | Keys.java     | CHATBOTS_USER_ID_NAME
            create table feedback (id bigint primary key)                    | Feedback.java        | public record Feedback(
            comment on column teams.name is 'What the team is called'        | Team.java            | What the team is called
            """)
    void aServerThatDriftedIsFoundOut(String change, String file, String line, TestDatabase server) throws Exception {
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }

        GeneratedSources fromServer = ServerGeneration.run(server, target);

        assertThatThrownBy(() -> Drift.requireNone(fromMigrations, fromServer))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(file)
                .hasMessageContaining(line)
                .hasMessageContaining("codegen.xml");
    }
}
