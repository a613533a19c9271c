package dev.botkit;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.USERS;

import dev.botkit.SortModel.Column;
import dev.botkit.db.Chatbot;
import dev.botkit.db.tables.records.ChatbotsRecord;
import dev.botkit.query.Chatbots;
import dev.botkit.testkit.PostgresTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Random orders by flags and by a column of the owner, of rows, of chosen columns and of rows with relations. */
@PostgresTest
class ScrollVariantsTest {

    private static final long SEED = 20_260_725;
    private static final int SORTS = 30;
    private static final @Nullable String[] OWNERS = {"ada", "bob", null};
    private static final List<Column<ChatbotsRecord, Chatbot>> COLUMNS = List.of(
            new Column<>(
                    Sort.asc(Chatbots.OWNER, USERS.NAME),
                    Sort.desc(Chatbots.OWNER, USERS.NAME),
                    row -> OWNERS[row.userId() - 1]),
            new Column<>(CHATBOTS.ACTIVE, Chatbot::active),
            new Column<>(CHATBOTS.ANALYTICS_ENABLED, Chatbot::analyticsEnabled),
            new Column<>(CHATBOTS.DESCRIPTION, Chatbot::description));
    private static final Column<ChatbotsRecord, Chatbot> ID = new Column<>(CHATBOTS.ID, Chatbot::id);

    private static Connection connection;
    private static Botkit botkit;

    @BeforeAll
    static void chatbots(DataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        RandomRows.parents(connection, 40);
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    update aibotkit_chatbots set active = id % 5 < 2, description = (array['a', null, 'b'])[1 + id / 7 % 3],
                      analytics_enabled = case id / 3 % 3 when 0 then null else id % 2 = 0 end""");
        }
        botkit = Botkit.using(DSL.using(connection, SQLDialect.POSTGRES));
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    private interface Form<X> {
        Query<X> of(Chatbots query);
    }

    private static <X> void all(Form<X> form) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Chatbot> rows = botkit.list(Chatbots.all());
        for (int i = 0; i < SORTS; i++) {
            SortModel<ChatbotsRecord, Chatbot> sort = SortModel.random(random, COLUMNS, ID);
            int size = random.nextInt(3, 20);
            String failure = "seed %d, sort %d, by %sin pages of %d".formatted(SEED, i, sort.text(), size);
            List<Long> ids =
                    rows.stream().sorted(sort.comparator()).map(Chatbot::id).toList();
            List<X> each = botkit.list(form.of(Chatbots.all().orderBy(Sort.asc(CHATBOTS.ID))));
            List<X> expected = ids.stream().map(id -> each.get((int) (id - 1))).toList();
            new Walk<>(botkit, form.of(sort.order(Chatbots.all())), size, failure).bothWays(expected);
        }
    }

    @Test
    void rows() {
        all(query -> query);
    }

    @Test
    void chosenColumnsAndExpressions() {
        all(query -> query.select(
                CHATBOTS.NAME, DSL.upper(CHATBOTS.NAME), CHATBOTS.ID.plus(1), (name, upper, id) -> name + upper + id));
    }

    @Test
    void rowsWithRelations() {
        all(query -> query.with(
                Chatbots.OWNER.of(user -> user.select(USERS.NAME, String::valueOf)),
                Chatbots.DOCUMENTS.count(),
                Chatbots.CONVERSATIONS.of(talks -> talks.newestFirst().limit(2)),
                (bot, owner, documents, talks) -> bot.id() + "" + owner + documents + talks));
    }
}
