package dev.botkit.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.testkit.PostgresTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@PostgresTest
class ErDiagramTest {

    private static final String BEGIN = "<!-- The schema, by ErDiagram: begin -->\n```mermaid\n";
    private static final String END = "\n```\n<!-- The schema, by ErDiagram: end -->";

    @Test
    void theReadmeHasTheDiagramOfTheMigratedSchema(DataSource dataSource) throws SQLException, IOException {
        try (var connection = dataSource.getConnection()) {
            assertThat(Files.readString(Path.of("../README.md"))).contains(BEGIN + ErDiagram.of(connection) + END);
        }
    }

    @Nested
    @PostgresTest(migrations = {})
    class OfOtherTables {

        @Test
        void itTellsHowManyRowsThereMayBeAtEachEnd(DataSource dataSource) throws SQLException {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("""
                        create table plan (id int primary key);
                        create table "the ""account"" <1>" (
                          id       int primary key references plan,
                          plan_id  int not null references plan,
                          voucher  int unique references plan,
                          "2 %"    double precision not null,
                          nickname text
                        )
                        """);
                assertThat(ErDiagram.of(connection)).isEqualTo("""
                        erDiagram
                          direction TB
                          "plan" {
                            integer id PK
                          }
                          "the #quot;account#quot; #lt;1>" {
                            integer id PK, FK
                            integer plan_id FK
                            integer voucher FK, UK
                            double_precision _2__
                          }
                          "plan" ||--o| "the #quot;account#quot; #lt;1>" : "id"
                          "plan" ||--o{ "the #quot;account#quot; #lt;1>" : "plan_id"
                          "plan" |o--o| "the #quot;account#quot; #lt;1>" : "voucher\"""");
            }
        }
    }
}
