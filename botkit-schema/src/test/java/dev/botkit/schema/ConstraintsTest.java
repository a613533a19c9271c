package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.testkit.PostgresTest;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PostgresTest
class ConstraintsTest {

    @BeforeAll
    static void oneOfEach(DataSource database) throws SQLException {
        new Sql(database).script("one-of-each.sql");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    users                  | role        | owner admin member
                    team_members           | role        | owner admin member
                    aibotkit_documents     | source_type | text url file
                    aibotkit_documents     | status      | pending processing completed failed
                    aibotkit_messages      | role        | user assistant system
                    """)
    void aValueOutsideItsSetIsRefused(String table, String column, String set, DataSource database)
            throws SQLException {
        var update = "update " + table + " set " + column + " = '%s'";
        for (String member : set.split(" ", -1)) {
            assertThat(new Sql(database).run(update.formatted(member))).isOne();
        }
        for (String stranger :
                new String[] {"", "stranger", set.toUpperCase(Locale.ROOT).split(" ", -1)[0]}) {
            assertThatThrownBy(() -> new Sql(database).run(update.formatted(stranger)))
                    .hasMessageContaining(table.replace("aibotkit_", "") + "_" + column + "_check");
        }
    }

    @ParameterizedTest
    @CsvSource({"aibotkit_chatbots,style", "aibotkit_chatbots,messages_template", "activity_logs,meta"})
    void aJsonDocumentIsAnObjectAndNeverJsonNull(String table, String column, DataSource database) throws SQLException {
        var update = "update " + table + " set " + column + " = '%s'";
        assertThat(new Sql(database).run(update.formatted("{\"a\": null}"))).isOne();
        for (String noObject : new String[] {"null", "[]", "\"text\"", "1", "true"}) {
            assertThatThrownBy(() -> new Sql(database).run(update.formatted(noObject)))
                    .hasMessageContaining(table.replace("aibotkit_", "") + "_" + column + "_check");
        }
    }

    @ParameterizedTest
    @CsvSource({"aibotkit_chatbots,style", "aibotkit_chatbots,messages_template"})
    void anOptionalDocumentMayBeAbsent(String table, String column, DataSource database) throws SQLException {
        assertThat(new Sql(database).run("update " + table + " set " + column + " = null"))
                .isOne();
    }
}
