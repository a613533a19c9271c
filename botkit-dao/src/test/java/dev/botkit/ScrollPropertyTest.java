package dev.botkit;

import static dev.botkit.RandomRows.DOCUMENT_COLUMNS;
import static dev.botkit.RandomRows.DOCUMENT_ID;
import static dev.botkit.RandomRows.LOG_COLUMNS;
import static dev.botkit.RandomRows.LOG_ID;
import static dev.botkit.RandomRows.MESSAGE_COLUMNS;
import static dev.botkit.RandomRows.MESSAGE_ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.SortModel.Column;
import dev.botkit.query.ActivityLogs;
import dev.botkit.query.Documents;
import dev.botkit.query.Messages;
import dev.botkit.testkit.PostgresTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Random rows in random orders by pages of random size: whichever way one goes, each row once, where Java sorts it. */
@PostgresTest
class ScrollPropertyTest {

    private static final long SEED = 20_260_722;
    private static final int SETS = 340;

    private static Connection connection;
    private static Botkit botkit;

    @BeforeAll
    static void rows(DataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        RandomRows.parents(connection, SETS);
        new RandomRows(new SplittableRandom(SEED)).sets(connection, SETS);
        botkit = Botkit.using(DSL.using(connection, SQLDialect.POSTGRES));
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void documentsByTextsTimesAndStatus() {
        all(set -> Documents.ofChatbot(set).includingDeleted(), DOCUMENT_COLUMNS, DOCUMENT_ID);
    }

    @Test
    void messagesByNumbersTextsAndRole() {
        all(Messages::ofConversation, MESSAGE_COLUMNS, MESSAGE_ID);
    }

    @Test
    void entriesByReferencesThatMayBeMissing() {
        all(ActivityLogs::ofTeam, LOG_COLUMNS, LOG_ID);
    }

    private static <Q extends TableQuery<Q, T, R>, T extends Record, R> void all(
            IntFunction<Q> sets, List<Column<T, R>> columns, Column<T, R> id) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int set = 1; set <= SETS; set++) {
            SortModel<T, R> sort = SortModel.random(random, columns, id);
            int size = random.nextInt(1, 12);
            String failure = "seed %d, set %d, by %sin pages of %d".formatted(SEED, set, sort.text(), size);
            Q query = sets.apply(set);
            List<R> expected =
                    botkit.list(query).stream().sorted(sort.comparator()).toList();
            assertThat(botkit.list(sort.order(query))).as(failure).isEqualTo(expected);
            new Walk<>(botkit, sort.order(query), size, failure).bothWays(expected);
        }
    }
}
