package dev.botkit;

import static dev.botkit.db.Tables.CHATBOTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.db.Chatbot;
import dev.botkit.db.Document;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewDocument;
import dev.botkit.db.NewUser;
import dev.botkit.error.NotFoundException;
import dev.botkit.error.NotUniqueException;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Documents;
import dev.botkit.query.Users;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.ChatbotStyle;
import dev.botkit.type.ChatbotStyle.ButtonStyle;
import dev.botkit.type.ChatbotStyle.Position;
import dev.botkit.type.DocumentStatus;
import dev.botkit.type.Role;
import dev.botkit.type.SourceType;
import javax.sql.DataSource;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PostgresTest(isolation = Isolation.METHOD)
class ReadAndInsertTest {

    private final RecordedStatements statements = new RecordedStatements();
    private Botkit botkit;
    private int userId;

    @BeforeEach
    void aUser(DataSource dataSource) {
        botkit = Botkit.using(dataSource).listening(statements);
        userId = botkit.insert(NewUser.of("ada@example.com").name("Ada")).id();
        statements.clear();
    }

    @Test
    void insertReturnsTheRowAsStored() {
        ChatbotStyle style = new ChatbotStyle("#008858", "#ffffff", Position.RIGHT, ButtonStyle.ROUND);

        Chatbot bot = botkit.insert(NewChatbot.of(userId, "Support").style(style));

        assertThat(bot.name()).isEqualTo("Support");
        assertThat(bot.style()).isEqualTo(style);
        assertThat(bot.createdAt()).isNotNull();
        assertThat(botkit.get(Chatbots.byId(bot.id()))).isEqualTo(bot);
    }

    @Test
    void anUnsetColumnGetsItsDefault() {
        assertThat(botkit.insert(NewChatbot.of(userId, "Support")).active()).isFalse();
        assertThat(botkit.get(Users.byId(userId)).role()).isEqualTo(Role.MEMBER);
        long bot = botkit.insert(NewChatbot.of(userId, "Sales")).id();
        Document document = botkit.insert(NewDocument.of(bot, "Prices", SourceType.TEXT));
        assertThat(document.status()).isEqualTo(DocumentStatus.PENDING);
    }

    @Test
    void eachVerbTakesOneStatement() {
        Chatbot bot = botkit.insert(NewChatbot.of(userId, "Support"));
        botkit.get(Chatbots.byId(bot.id()));
        botkit.find(Chatbots.byId(bot.id()));
        botkit.list(Chatbots.ownedBy(userId).newestFirst());

        assertThat(statements.sql()).hasSize(4);
    }

    @Test
    void conditionsOfAnyNumberOfValuesHaveOneText() {
        long bot = botkit.insert(NewChatbot.of(userId, "Support")).id();
        botkit.insert(NewDocument.of(bot, "Prices", SourceType.TEXT).status(DocumentStatus.FAILED));
        statements.clear();

        assertThat(botkit.list(Documents.ofChatbot(bot).withStatus(DocumentStatus.PENDING, DocumentStatus.FAILED)))
                .hasSize(1);
        assertThat(botkit.list(Documents.ofChatbot(bot).withStatus(DocumentStatus.PENDING)))
                .isEmpty();
        assertThat(botkit.list(Documents.ofChatbot(bot).withStatus())).isEmpty();

        assertThat(statements.sql()).hasSize(3).containsOnly(statements.sql().getFirst());
    }

    @Test
    void rowsMarkedAsDeletedAreLeftOutUnlessAskedFor() {
        Chatbot kept = botkit.insert(NewChatbot.of(userId, "Kept"));
        Chatbot gone = botkit.insert(NewChatbot.of(userId, "Gone").deletedAt(kept.createdAt()));

        assertThat(botkit.list(Chatbots.ownedBy(userId))).containsExactly(kept);
        assertThat(botkit.list(Chatbots.ownedBy(userId).includingDeleted().newestFirst()))
                .containsExactly(gone, kept);
        assertThat(botkit.list(Chatbots.ownedBy(userId).onlyDeleted())).containsExactly(gone);
    }

    @Test
    void getThrowsWhereFindIsEmpty() {
        assertThat(botkit.find(Chatbots.byId(-1))).isEmpty();
        assertThatThrownBy(() -> botkit.get(Chatbots.byId(-1)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("aibotkit_chatbots")
                .hasMessageNotContaining("-1");
    }

    @Test
    void findRefusesToChooseAmongSeveral() {
        botkit.insert(NewChatbot.of(userId, "One"));
        botkit.insert(NewChatbot.of(userId, "Two"));

        assertThatThrownBy(() -> botkit.find(Chatbots.ownedBy(userId))).isInstanceOf(NotUniqueException.class);
    }

    @Test
    void aLimitIsLeftOutWhereAKeyFindsTheRow() {
        Chatbot bot = botkit.insert(NewChatbot.of(userId, "Support"));
        botkit.insert(NewChatbot.of(userId, "Sales"));
        statements.clear();

        assertThat(botkit.get(Chatbots.byId(bot.id()))).isEqualTo(bot);
        assertThat(botkit.get(Chatbots.ownedBy(userId).named("Support"))).isEqualTo(bot);
        assertThat(botkit.get(Chatbots.all().where(CHATBOTS.NAME.eq("Support").and(CHATBOTS.USER_ID.eq(userId)))))
                .isEqualTo(bot);
        assertThat(statements.sql()).noneMatch(sql -> sql.contains("fetch"));
        statements.clear();

        botkit.get(Chatbots.all().named("Support"));
        botkit.get(Chatbots.byId(bot.id()).limit(1));
        botkit.find(Chatbots.all().where(CHATBOTS.ID.eq(CHATBOTS.USER_ID.coerce(Long.class))));
        botkit.find(Chatbots.all().where(CHATBOTS.ID.eq(-1L).or(CHATBOTS.NAME.eq("Support"))));
        botkit.find(Chatbots.all().where(CHATBOTS.ID.lt(-1L)));
        assertThat(statements.sql()).hasSize(5).allMatch(sql -> sql.contains("fetch"));
    }

    @Test
    void plainSqlIsRenderedAnewAndReadAsEver() {
        Chatbot bot = botkit.insert(NewChatbot.of(userId, "Support"));

        assertThat(botkit.list(Chatbots.ownedBy(userId).where(DSL.condition("length(name) = ?", 7))))
                .containsExactly(bot);
        assertThat(botkit.list(Chatbots.ownedBy(userId).where(DSL.condition("length(name) = ?", 8))))
                .isEmpty();
    }

    @Test
    void anOptionalFilterFallsAway() {
        assertThat(botkit.sql(Chatbots.all().where(DSL.noCondition()))).isEqualTo(botkit.sql(Chatbots.all()));
    }

    @Test
    void anyJooqConditionGoesIn() {
        Chatbot bot = botkit.insert(NewChatbot.of(userId, "Support"));

        assertThat(botkit.list(Chatbots.all()
                        .where(CHATBOTS.NAME.likeIgnoreCase("sup%").or(CHATBOTS.ACTIVE.isTrue()))))
                .containsExactly(bot);
    }
}
