package dev.botkit.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.testkit.PostgresTest;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Names and comments are texts, whatever stands in them. */
@PostgresTest(migrations = {})
class PagesTest {

    @Test
    void nothingThatIsWrittenInASchemaIsMarkup(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create table "../<b>&1" (id int primary key check (id < 7 and id > 2));
                    comment on table "../<b>&1" is 'Not "<script>alert(1)</script>".'
                    """);
            var pages = new Pages("public", Catalogue.of(connection));
            var table = pages.tables().getFirst();

            assertThat(Pages.fileOf(table.name())).isEqualTo("table-..~2F~3Cb~3E~261.html");
            assertThat(List.of(pages.index(), pages.of(table)))
                    .allSatisfy(page -> assertThat(page)
                            .contains("../&lt;b&gt;&amp;1", "Not &quot;&lt;script&gt;alert(1)&lt;/script&gt;&quot;.")
                            .doesNotContain("<b>&", "<script>"));
            assertThat(pages.of(table)).contains("id &lt; 7 AND id &gt; 2");
        }
    }
}
