package dev.botkit.upserts;

import static dev.botkit.db.Keys.ANALYTICS_CHATBOT_ID_DATE;
import static dev.botkit.db.Keys.ANALYTICS_PK;
import static dev.botkit.db.Tables.ANALYTICS;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.botkit.Botkit;
import dev.botkit.Upsert;
import dev.botkit.db.NewAnalytics;
import dev.botkit.db.tables.records.AnalyticsRecord;
import dev.botkit.testkit.PostgresTest;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What compiles and is wrong nevertheless is refused before anything is sent. */
@PostgresTest
class RefusedUpsertsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    private Botkit botkit;

    @BeforeEach
    void nothingIsSent(DataSource dataSource) {
        botkit = Botkit.using(dataSource).listening(execution -> {
            throw new AssertionError(execution.sql());
        });
    }

    private ThrowableAssertAlternative<IllegalArgumentException> refused(
            Upsert<AnalyticsRecord> how, NewAnalytics... rows) {
        return assertThatIllegalArgumentException().isThrownBy(() -> botkit.upsertAll(List.of(rows), how));
    }

    @Test
    void twoRowsWithOneKey() {
        refused(
                        Upsert.on(ANALYTICS_CHATBOT_ID_DATE),
                        NewAnalytics.of(1, DAY).messageCount(1),
                        NewAnalytics.of(4711, DAY).messageCount(2),
                        NewAnalytics.of(2, DAY).messageCount(3),
                        NewAnalytics.of(4711, DAY))
                .withMessageContaining("at 1 and 3")
                .withMessageContaining("analytics_chatbot_id_date_key [chatbot_id, date]")
                .withMessageNotContaining("4711");
    }

    @Test
    void aRowWithoutAKeyThatTheDatabaseWouldMakeUp() {
        refused(Upsert.on(ANALYTICS_PK), NewAnalytics.of(1, DAY))
                .withMessageContaining("id is of the key analytics_pk [id] and has no value in the row");
        assertThatIllegalArgumentException().isThrownBy(() -> botkit.upsert(NewAnalytics.of(1, DAY), ANALYTICS_PK));
    }

    @Test
    void aReplacedColumnThatTheRowDoesNotSet() {
        refused(Upsert.on(ANALYTICS_CHATBOT_ID_DATE).replacing(ANALYTICS.MESSAGE_COUNT), NewAnalytics.of(1, DAY))
                .withMessageContaining("message_count is replaced by the upsert but not set");
    }

    @Test
    void aReplacedColumnOfTheKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Upsert.on(ANALYTICS_CHATBOT_ID_DATE).replacing(ANALYTICS.DATE))
                .withMessageContaining("date is of the key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Upsert.on(ANALYTICS_CHATBOT_ID_DATE).computing(ANALYTICS.DATE, (a, b) -> a))
                .withMessageContaining("date is of the key");
    }

    @Test
    void nothingToReplace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Upsert.on(ANALYTICS_CHATBOT_ID_DATE).replacing())
                .withMessageContaining("keeping()");
    }
}
