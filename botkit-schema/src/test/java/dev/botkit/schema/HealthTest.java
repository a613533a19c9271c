package dev.botkit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every check of pg-index-health is green, or waived with a reason. A check that a later version adds runs as well. */
@PostgresTest
class HealthTest {

    @BeforeAll
    static void useEverySequence(TestDatabase database) throws SQLException {
        new Sql(database.dataSource()).script("one-of-each.sql");
    }

    @Test
    void theSchemaIsHealthy(TestDatabase database) {
        assertHealthy(new Health(database).findings());
    }

    @Test
    void onlyChecksOfLiveSystemsAreLeftOut(TestDatabase database) {
        assertThat(new Health(database).runtimeChecks())
                .containsAll(Waiver.LEFT_OUT.keySet())
                .hasSizeLessThan(new Health(database).checks().size() / 2);
    }

    /** A database of its own, as it is spoiled. */
    @Nested
    @PostgresTest
    class WhenItIsNot {

        private static final Set<String> FAULTS = Set.of(
                "DUPLICATED_INDEXES: aibotkit_analytics.idx_analytics_again,idx_analytics_date",
                "INTERSECTED_INDEXES: aibotkit_chatbots.idx_chatbots_owner,idx_chatbots_user_id",
                "FOREIGN_KEYS_WITHOUT_INDEX: notes.notes_chatbot_fk",
                "FOREIGN_KEYS_WITH_UNMATCHED_COLUMN_TYPE: notes.notes_chatbot_fk",
                "NOT_VALID_CONSTRAINTS: notes.notes_text_check",
                "TABLES_WITHOUT_PRIMARY_KEY: notes",
                "TABLES_WITHOUT_DESCRIPTION: notes",
                "COLUMNS_WITHOUT_DESCRIPTION: notes.text",
                "COLUMNS_WITH_JSON_TYPE: notes.text");

        @Test
        void everyFaultIsReportedAndSoIsAWaiverThatWaivesNothing(TestDatabase database) throws SQLException {
            new Sql(database.dataSource()).script("unhealthy.sql");
            var findings = new Health(database).findings();

            assertThat(findings).containsAll(FAULTS);
            assertThatThrownBy(() -> assertHealthy(findings))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("TABLES_WITHOUT_PRIMARY_KEY: notes")
                    .hasMessageContaining("INDEXES_WITH_BOOLEAN: aibotkit_chatbots.idx_chatbots_active");
        }
    }

    private static void assertHealthy(Set<String> findings) {
        assertThat(findings)
                .as("what was found is what is waived, no more and no less")
                .containsExactlyInAnyOrderElementsOf(Waiver.waived());
    }
}
