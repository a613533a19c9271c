package dev.botkit;

import static dev.botkit.db.Tables.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.db.Document;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewDocument;
import dev.botkit.db.NewUser;
import dev.botkit.query.Documents;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.DocumentStatus;
import dev.botkit.type.SourceType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Botkit renders a statement once for each shape and from then on only binds values. Whatever condition comes, the rows
 * must be those that plain jOOQ finds, which renders it anew. Another seed: {@code -Dbotkit.test.seed=…}.
 */
@PostgresTest
class RandomConditionsTest {

    private static final long SEED = Long.getLong("botkit.test.seed", 20_260_101L);
    private static final int SHAPES = 250;
    private static final int VALUES_PER_SHAPE = 3;

    private Connection connection;
    private Botkit botkit;
    private List<Long> chatbots;

    @BeforeEach
    void documentsByChance(DataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        botkit = Botkit.using(DSL.using(connection, SQLDialect.POSTGRES, new Settings().withExecuteLogging(false)));
        int user = botkit.insert(NewUser.of("ada@example.com")).id();
        chatbots = Stream.of("one", "two", "three")
                .map(name -> botkit.insert(NewChatbot.of(user, name)).id())
                .toList();
        fill(new Random(SEED));
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void theSameRowsAreFoundAsByPlainJooq() {
        int found = 0;
        for (int shape = 0; shape < SHAPES; shape++) {
            for (int values = 0; values < VALUES_PER_SHAPE; values++) {
                Condition condition = new RandomConditions(SEED + shape, SEED - shape * 31L - values, chatbots).next(3);
                found += compare(condition, "seed " + SEED + ", shape " + shape + ", values " + values);
            }
        }
        assertThat(found)
                .as("rows found, so that the comparison means something")
                .isGreaterThan(5_000);
    }

    private int compare(Condition condition, String description) {
        List<Long> expected = botkit.jooq()
                .select(DOCUMENTS.ID)
                .from(DOCUMENTS)
                .where(condition)
                .orderBy(DOCUMENTS.ID)
                .fetch(DOCUMENTS.ID);

        List<Long> actual =
                botkit
                        .list(Documents.all()
                                .includingDeleted()
                                .where(condition)
                                .orderBy(Sort.asc(DOCUMENTS.ID)))
                        .stream()
                        .map(Document::id)
                        .toList();

        assertThat(actual).as("%s: %s", description, condition).isEqualTo(expected);
        return actual.size();
    }

    private void fill(Random random) {
        for (int i = 0; i < 80; i++) {
            botkit.insert(NewDocument.of(
                            any(chatbots, random),
                            any(RandomConditions.TITLES, random),
                            any(List.of(SourceType.values()), random))
                    .status(any(List.of(DocumentStatus.values()), random))
                    .content(any(RandomConditions.TEXTS, random))
                    .sourceUrl(any(RandomConditions.TEXTS, random))
                    .deletedAt(random.nextInt(3) == 0 ? RandomConditions.TIME.plusDays(random.nextInt(2)) : null));
        }
    }

    private static <T> T any(List<T> pool, Random random) {
        return pool.get(random.nextInt(pool.size()));
    }
}
