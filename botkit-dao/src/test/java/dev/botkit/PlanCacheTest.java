package dev.botkit;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewDocument;
import dev.botkit.db.NewUser;
import dev.botkit.db.tables.DocumentsTable;
import dev.botkit.query.Chatbots;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.SourceType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

@PostgresTest
class PlanCacheTest {

    private final PlanCache plans = new PlanCache();
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void aPlanIsMadeOnceForAShape() {
        Optional<Plan> first = plans.get(shape(1), this::plan);
        Optional<Plan> second = plans.get(shape(1), this::plan);

        assertThat(second).isSameAs(first);
        assertThat(made).hasValue(1);
    }

    @Test
    void anOpaqueShapeHasNone() {
        Shape opaque = shape(1);
        opaque.part(DSL.condition("true"));

        assertThat(plans.get(opaque, this::plan)).isEmpty();
        assertThat(made).hasValue(0);
        assertThat(plans.size()).isZero();
    }

    @Test
    void howeverManyShapesThereAreItsSizeIsBounded() {
        for (int i = 0; i < 3 * PlanCache.CAPACITY; i++) {
            assertThat(plans.get(shape(i), this::plan)).isPresent();
            assertThat(plans.size()).isLessThanOrEqualTo(PlanCache.CAPACITY);
        }
        assertThat(made).hasValue(3 * PlanCache.CAPACITY);
    }

    @Test
    void eightThreadsOfOneShapeEachFindTheirOwn(DataSource dataSource) throws Exception {
        int threads = 8;
        try (OwnConnections connections = new OwnConnections(dataSource, threads);
                ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Botkit botkit = Botkit.using(DSL.using(connections, SQLDialect.POSTGRES));
            int user = botkit.insert(NewUser.of("eight@example.com")).id();
            List<Long> bots = IntStream.range(0, threads)
                    .mapToObj(
                            i -> botkit.insert(NewChatbot.of(user, "Bot " + i)).id())
                    .toList();
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int mine = thread;
                running.add(pool.submit(() -> {
                    for (int i = 0; i < 300; i++) {
                        assertThat(botkit.list(Chatbots.ownedBy(user).named("Bot " + mine)))
                                .singleElement()
                                .satisfies(bot -> assertThat(bot.id()).isEqualTo(bots.get(mine)));
                        assertThat(botkit.get(Chatbots.byId(bots.get(mine))).name())
                                .isEqualTo("Bot " + mine);
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    @Test
    void aSubqueryOnAnAliasIsRenderedAnewAndRight(DataSource dataSource) {
        Botkit botkit = Botkit.using(dataSource);
        int user = botkit.insert(NewUser.of("alias@example.com")).id();
        long bot = botkit.insert(NewChatbot.of(user, "Support")).id();
        botkit.insert(NewDocument.of(bot, "Prices", SourceType.TEXT));

        assertThat(botkit.list(withDocument(user, "Prices"))).hasSize(1);
        assertThat(botkit.list(withDocument(user, "Terms"))).isEmpty();
    }

    private static Chatbots withDocument(int user, String title) {
        DocumentsTable alias = DOCUMENTS.as("d");
        return Chatbots.ownedBy(user)
                .where(DSL.exists(DSL.selectOne()
                        .from(alias)
                        .where(alias.CHATBOT_ID.eq(CHATBOTS.ID))
                        .and(alias.TITLE.eq(title))));
    }

    private static Shape shape(int number) {
        Shape shape = new Shape(StatementKind.SELECT);
        shape.tag(number);
        return shape;
    }

    private Optional<Plan> plan() {
        made.incrementAndGet();
        return Optional.of(new Plan("select 1", "select 1", List.of()));
    }

    /** A connection for each thread: what a pool does, with nothing to wait for. */
    private static final class OwnConnections implements ConnectionProvider, AutoCloseable {

        private final List<Connection> all = new ArrayList<>();
        private final ThreadLocal<Connection> own = ThreadLocal.withInitial(this::next);
        private int used;

        OwnConnections(DataSource dataSource, int threads) throws SQLException {
            for (int i = 0; i <= threads; i++) {
                all.add(dataSource.getConnection());
            }
        }

        private synchronized Connection next() {
            return all.get(used++);
        }

        @Override
        public Connection acquire() {
            return own.get();
        }

        @Override
        public void release(Connection connection) {}

        @Override
        public void close() throws SQLException {
            for (Connection connection : all) {
                connection.close();
            }
        }
    }
}
