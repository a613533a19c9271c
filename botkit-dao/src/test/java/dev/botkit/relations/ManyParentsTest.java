package dev.botkit.relations;

import static dev.botkit.db.Tables.CONVERSATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.Botkit;
import dev.botkit.Query;
import dev.botkit.db.Conversation;
import dev.botkit.db.Document;
import dev.botkit.db.tables.records.ConversationsRecord;
import dev.botkit.query.Chatbots;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import dev.botkit.wire.Explained;
import dev.botkit.wire.RoundTrips;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Twenty parents or five thousand: the same few statements, and none that walks over all children for each parent. */
@PostgresTest
class ManyParentsTest {

    private static final int MANY = 1;
    private static final int TWENTY = 2;

    record Bot(long id, List<Document> documents, List<Conversation> lastTen) {}

    @BeforeAll
    static void fiveThousandChatbotsOfOneUser(DataSource dataSource) {
        var jooq = DSL.using(dataSource, SQLDialect.POSTGRES);
        jooq.execute("insert into users (email) select 'user' || n from generate_series(1, 50) n");
        jooq.execute("""
                insert into aibotkit_chatbots (user_id, name)
                select case when n <= 5000 then 1 when n <= 5020 then 2 else 3 + n % 48 end, 'bot ' || n
                from generate_series(1, 6000) n""");
        jooq.execute("""
                insert into aibotkit_documents (chatbot_id, title, source_type, created_at)
                select 1 + n % 6000, 'title ' || n, 'text', now() - n * interval '1 second'
                from generate_series(1, 30000) n""");
        jooq.execute("""
                insert into aibotkit_conversations (chatbot_id, session_id, created_at)
                select 1 + n % 6000, 'session ' || n, now() - n % 7 * interval '1 day'
                from generate_series(1, 150000) n""");
        jooq.execute("analyze");
    }

    private static Query<Bot> botsOf(int user) {
        return Chatbots.ownedBy(user)
                .newestFirst()
                .with(
                        Chatbots.DOCUMENTS.of(documents -> documents.newestFirst()),
                        Chatbots.CONVERSATIONS.of(talks -> talks.newestFirst().limit(10)),
                        (bot, documents, talks) -> new Bot(bot.id(), documents, talks));
    }

    @Test
    void eachGetsItsOwnFiveDocumentsAndLastTenConversations(TestDatabase database) throws Exception {
        try (RoundTrips roundTrips = new RoundTrips(database)) {
            Botkit botkit = roundTrips.botkit();
            Map<Long, List<Conversation>> talks = botkit.jooq().selectFrom(CONVERSATIONS).fetch().stream()
                    .sorted(Comparator.comparing(ConversationsRecord::getCreatedAt)
                            .thenComparing(ConversationsRecord::getId)
                            .reversed())
                    .map(row -> row.into(Conversation.class))
                    .collect(Collectors.groupingBy(Conversation::chatbotId));

            List<Bot> bots = roundTrips.once(() -> botkit.list(botsOf(MANY)));

            assertThat(bots).hasSize(5_000);
            assertThat(bots).allSatisfy(bot -> {
                assertThat(bot.documents()).hasSize(5).allMatch(document -> document.chatbotId() == bot.id());
                assertThat(bot.lastTen()).isEqualTo(talks.get(bot.id()).subList(0, 10));
            });
        }
    }

    @Test
    void noChildrenAreScannedForEachParent(DataSource dataSource) throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set max_parallel_workers_per_gather = 0");
            for (int user : List.of(TWENTY, MANY)) {
                for (String sql : Botkit.using(dataSource).sql(botsOf(user)).split(";\n", -1)) {
                    Explained plan = Explained.of(connection, sql, String.valueOf(user));
                    assertThat(plan.repeatedScans()).as(plan.json()).isEmpty();
                }
            }
        }
    }

    @Test
    void howLongItTakes(DataSource dataSource) throws Exception {
        try (var connection = dataSource.getConnection()) {
            Botkit botkit = Botkit.using(DSL.using(connection, SQLDialect.POSTGRES));
            for (int user : List.of(TWENTY, MANY)) {
                long best = Long.MAX_VALUE;
                int parents = 0;
                for (int i = 0; i < 7; i++) {
                    long start = System.nanoTime();
                    parents = botkit.list(botsOf(user)).size();
                    best = Math.min(best, System.nanoTime() - start);
                }
                System.out.printf(
                        "Relations: %,d parents in %,d us%n",
                        parents, Duration.ofNanos(best).toNanos() / 1_000);
            }
        }
    }
}
