package dev.botkit.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.Botkit;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PostgresTest(isolation = Isolation.METHOD)
class DeterminismTest {

    private static final Seed SEED = Seed.of(20);

    private final TimeZone timeZone = TimeZone.getDefault();
    private final Locale locale = Locale.getDefault();
    private Botkit botkit;

    @BeforeEach
    void connect(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
    }

    @AfterEach
    void restore() {
        TimeZone.setDefault(timeZone);
        Locale.setDefault(locale);
    }

    private Map<String, String> rowsOf(Seed seed) {
        Given.empty(botkit);
        seed.into(botkit);
        return Given.fingerprints(botkit);
    }

    @Test
    void theSameSeedGivesTheSameRowsWhereverItRuns() {
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        Map<String, String> inAuckland = rowsOf(SEED);
        TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
        Locale.setDefault(Locale.ROOT);

        assertThat(rowsOf(SEED)).isEqualTo(inAuckland).hasSize(9).doesNotContainValue("null");
    }

    /** Fails where another machine or JDK makes other rows, and when the data is changed: then enter what it says. */
    @Test
    void theRowsAreThoseOfEveryMachine() {
        assertThat(rowsOf(SEED))
                .containsEntry("aibotkit_messages", "487ff7e078bfdbf946aa01dde922f184")
                .containsEntry("activity_logs", "7a8ba524a33a06d30126339f0abeade2");
    }

    @Test
    void anotherSeedGivesOtherRowsOfTheSameShape() {
        Map<String, String> first = rowsOf(SEED);
        Map<String, String> other = rowsOf(SEED.random(7));

        assertThat(other).allSatisfy((table, hash) -> assertThat(hash).isNotEqualTo(first.get(table)));
        assertThat(Given.number(botkit, "select count(*) from aibotkit_messages"))
                .isEqualTo(2_000);
    }

    @Test
    void anotherDayGivesRowsUpToThatDay() {
        rowsOf(SEED.today(LocalDate.of(2030, 7, 1)));

        assertThat(Given.number(botkit, "select count(*) from aibotkit_messages where created_at >= '2030-07-01Z'"))
                .isZero();
        assertThat(Given.number(botkit, "select count(*) from aibotkit_messages where created_at >= '2030-06-01Z'"))
                .isPositive();
    }
}
