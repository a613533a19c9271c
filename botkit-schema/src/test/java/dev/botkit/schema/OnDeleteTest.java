package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PostgresTest(isolation = Isolation.METHOD)
class OnDeleteTest {

    @BeforeEach
    void oneOfEach(DataSource database) throws SQLException {
        new Sql(database).script("one-of-each.sql");
    }

    @Test
    void aUserTakesEverythingOwnedButNotTheTrailOfTheTeam(DataSource database) throws SQLException {
        var sql = new Sql(database);
        sql.run("delete from users");
        for (String table : new String[] {
            "team_members",
            "aibotkit_chatbots",
            "aibotkit_documents",
            "aibotkit_conversations",
            "aibotkit_messages",
            "aibotkit_analytics"
        }) {
            assertThat(sql.count(table)).as(table).isZero();
        }
        assertThat(sql.count("teams")).isOne();
        assertThat(sql.count("activity_logs where user_id is null and team_id = 1"))
                .isOne();
    }

    @Test
    void aTeamTakesItsMembershipsAndItsTrailButNoUser(DataSource database) throws SQLException {
        var sql = new Sql(database);
        sql.run("delete from teams");
        assertThat(sql.count("team_members")).isZero();
        assertThat(sql.count("activity_logs")).isZero();
        assertThat(sql.count("users")).isOne();
        assertThat(sql.count("aibotkit_chatbots")).isOne();
    }

    @Test
    void aChatbotTakesWhatItKnowsAndWhatWasSaidButNotItsOwner(DataSource database) throws SQLException {
        var sql = new Sql(database);
        sql.run("delete from aibotkit_chatbots");
        assertThat(sql.count("aibotkit_documents")).isZero();
        assertThat(sql.count("aibotkit_messages")).isZero();
        assertThat(sql.count("aibotkit_analytics")).isZero();
        assertThat(sql.count("users")).isOne();
        assertThat(sql.count("activity_logs where user_id = 1")).isOne();
    }

    @Test
    void aConversationTakesItsMessages(DataSource database) throws SQLException {
        var sql = new Sql(database);
        sql.run("delete from aibotkit_conversations");
        assertThat(sql.count("aibotkit_messages")).isZero();
        assertThat(sql.count("aibotkit_chatbots")).isOne();
    }
}
