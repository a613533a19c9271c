package dev.botkit;

import static dev.botkit.db.Tables.ANALYTICS;
import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.json.JsonColumn.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.db.Chatbot;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewConversation;
import dev.botkit.db.NewUser;
import dev.botkit.db.tables.records.ChatbotsRecord;
import dev.botkit.query.Chatbots;
import dev.botkit.query.DailyAnalytics;
import dev.botkit.query.Documents;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.ChatbotStyle;
import dev.botkit.type.DocumentStatus;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultVisitListenerProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second operation of a shape renders nothing: what an operation costs hangs on it, and nothing else shows it. */
@PostgresTest
class RenderedOnceTest {

    private final AtomicInteger rendered = new AtomicInteger();
    private Botkit botkit;

    @BeforeEach
    void countWhatIsRendered(DataSource dataSource) {
        VisitListener counter = new VisitListener() {
            @Override
            public void visitStart(VisitContext context) {
                rendered.incrementAndGet();
            }
        };
        botkit = Botkit.using(DSL.using(new DefaultConfiguration()
                .set(dataSource)
                .set(SQLDialect.POSTGRES)
                .set(new DefaultVisitListenerProvider(counter))));
    }

    @Test
    void selects() {
        once(n -> botkit.list(Chatbots.all()));
        once(n -> botkit.list(Chatbots.ownedBy(n).active().newestFirst().limit(3)));
        once(n -> botkit.list(Chatbots.ownedBy(n).inactive().named("Bot " + n).includingDeleted()));
        once(n -> botkit.list(Documents.ofChatbot(n).withStatus(DocumentStatus.values())));
        once(n -> botkit.list(Chatbots.all()
                .where(CHATBOTS.NAME.likeIgnoreCase("sup" + n + "%").or(CHATBOTS.ID.gt((long) n)))));
    }

    @Test
    void pages() {
        botkit = botkit.signingCursorsWith(new byte[32]);
        once(n -> botkit.page(Chatbots.ownedBy(n).newestFirst(), PageRequest.of(n, 10)));
        once(n -> botkit.slice(Chatbots.ownedBy(n).newestFirst(), PageRequest.of(n, 10)));
        once(n -> botkit.scroll(Chatbots.ownedBy(n).newestFirst(), 10));
        once(n -> botkit.count(Chatbots.ownedBy(n)));
        once(n -> botkit.exists(Chatbots.ownedBy(n)));
    }

    @Test
    void relations() {
        once(n -> botkit.list(Chatbots.ownedBy(n)
                .whereExists(Chatbots.DOCUMENTS, documents -> documents.withStatus(DocumentStatus.FAILED))
                .with(
                        Chatbots.OWNER,
                        Chatbots.DOCUMENTS.count(),
                        Chatbots.CONVERSATIONS.of(talks -> talks.newestFirst().limit(2)),
                        (bot, owner, documents, talks) -> bot)));
    }

    @Test
    void projections() {
        once(n -> botkit.list(Chatbots.ownedBy(n).select(CHATBOTS.ID, CHATBOTS.NAME, (id, name) -> name)));
        once(n -> botkit.list(Chatbots.all()
                .select(CHATBOTS.USER_ID, DSL.count(), (user, bots) -> bots)
                .groupBy(CHATBOTS.USER_ID)
                .having(DSL.count().gt(n))));
        once(n -> botkit.list(Chatbots.all()
                .where(json(CHATBOTS.STYLE).at(ChatbotStyle.PRIMARY_COLOR).eq("#" + n))));
    }

    @Test
    void find() {
        once(n -> botkit.find(Chatbots.byId(n).where(CHATBOTS.ACTIVE.eq(n > 1))));
    }

    @Test
    void insert() {
        int user = botkit.insert(NewUser.of("ada@example.com")).id();
        once(n -> botkit.insert(NewChatbot.of(user, "Bot " + n).active(n > 1)));
    }

    @Test
    void insertTogether() {
        int user = botkit.insert(NewUser.of("grace@example.com")).id();
        once(n -> {
            NewChatbot bot = NewChatbot.of(user, "Bot " + n);
            botkit.insertTogether(bot, NewConversation.of(bot, "s-" + n));
        });
    }

    @Test
    void updates() {
        int user = botkit.insert(NewUser.of("bob@example.com")).id();
        Chatbot bot = botkit.insert(NewChatbot.of(user, "Bot"));
        Patch<ChatbotsRecord> patch = Patch.of(CHATBOTS);

        once(n -> botkit.update(Chatbots.byId(n), patch.set(CHATBOTS.NAME, "Bot " + n)));
        once(n -> botkit.update(Chatbots.byId(n), patch.set(CHATBOTS.STYLE, n > 1 ? ChatbotStyle.of("#000") : null)));
        once(n -> botkit.update(Chatbots.byId(n), patch.set(CHATBOTS.STYLE, ChatbotStyle.PRIMARY_COLOR, "#" + n)));
        once(n -> botkit.update(
                DailyAnalytics.ofChatbot(n),
                Patch.of(ANALYTICS).compute(ANALYTICS.MESSAGE_COUNT, ANALYTICS.MESSAGE_COUNT.plus(n))));
        once(n -> botkit.updateReturning(
                Chatbots.ownedBy(n).newestFirst().limit(2), patch.set(CHATBOTS.DESCRIPTION, "Bot " + n)));
        once(n -> botkit.update(
                Chatbots.byId(bot.id()),
                Version.seen(
                        CHATBOTS.UPDATED_AT, botkit.get(Chatbots.byId(bot.id())).updatedAt()),
                patch.set(CHATBOTS.NAME, "Bot " + n)));
        once(n -> botkit.update(
                Chatbots.ownedBy(user),
                Version.seen(
                        CHATBOTS.UPDATED_AT, botkit.get(Chatbots.ownedBy(user)).updatedAt()),
                patch.set(CHATBOTS.NAME, "Bot " + n)));
    }

    private void once(IntConsumer operation) {
        operation.accept(1);
        assertThat(rendered).as("rendered at first sight").hasPositiveValue();
        rendered.set(0);
        operation.accept(2);
        assertThat(rendered).as("rendered again").hasValue(0);
    }
}
