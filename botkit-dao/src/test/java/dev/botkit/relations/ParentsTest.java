package dev.botkit.relations;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.json.JsonColumn.json;
import static dev.botkit.type.DocumentStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Given;
import dev.botkit.PageRequest;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Document;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.User;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Users;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.ChatbotStyle;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which parents there are decides which children are fetched. */
@PostgresTest
class ParentsTest {

    record Bot(Chatbot bot, List<Document> documents) {}

    record Owned(Chatbot bot, User owner) {}

    private DataSource dataSource;
    private Botkit botkit;
    private Given given;
    private User ada;
    private Chatbot support;
    private Chatbot sales;

    @BeforeEach
    void twoChatbots(DataSource database) {
        dataSource = database;
        botkit = Botkit.using(database);
        given = new Given(botkit);
        ada = given.user("Ada");
        support = given.chatbot(ada, "Support");
        sales = given.chatbot(ada, "Sales");
    }

    @Test
    void aParentWithoutChildrenHasAnEmptyList() {
        assertThat(botkit.list(Chatbots.byId(sales.id()).with(Chatbots.DOCUMENTS, Bot::new)))
                .containsExactly(new Bot(sales, List.of()));
    }

    @Test
    void withoutParentsThereIsNothing() {
        assertThat(botkit.list(Chatbots.byId(-1).with(Chatbots.DOCUMENTS, Bot::new)))
                .isEmpty();
        assertThat(botkit.list(Chatbots.byId(sales.id()).limit(0).with(Chatbots.DOCUMENTS, Bot::new)))
                .isEmpty();
    }

    @Test
    void manyChatbotsShareTheirOwner() {
        List<Owned> bots = botkit.list(Chatbots.ownedBy(ada.id()).newestFirst().with(Chatbots.OWNER, Owned::new));

        assertThat(bots).containsExactly(new Owned(sales, ada), new Owned(support, ada));
        assertThat(bots.getFirst().owner()).isSameAs(bots.getLast().owner());
    }

    @Test
    void anOwnerMarkedAsDeletedIsStillTheOwner() {
        DSL.using(dataSource, SQLDialect.POSTGRES)
                .execute("update users set deleted_at = now() where id = ?", ada.id());

        assertThat(botkit.get(Chatbots.byId(sales.id()).with(Chatbots.OWNER, Owned::new))
                        .owner()
                        .deletedAt())
                .isNotNull();
    }

    @Test
    void childrenMarkedAsDeletedAreLeftOutUnlessAskedFor() {
        Document kept = given.document(support, "Kept", PENDING);
        Document gone = given.deletedDocument(support, "Gone");
        var bot = Chatbots.byId(support.id());

        assertThat(botkit.list(bot.with(Chatbots.DOCUMENTS, Bot::new)))
                .containsExactly(new Bot(support, List.of(kept)));
        assertThat(botkit.list(bot.with(
                        Chatbots.DOCUMENTS.of(all -> all.includingDeleted().newestFirst()), Bot::new)))
                .containsExactly(new Bot(support, List.of(gone, kept)));
        assertThat(botkit.list(bot.with(Chatbots.DOCUMENTS.of(all -> all.onlyDeleted()), Bot::new)))
                .containsExactly(new Bot(support, List.of(gone)));
    }

    /** Each statement cuts off for itself, so all have to come to the same parents, in whatever order rows are found. */
    @Test
    void aLimitWithoutAnOrderTakesTheSameParentsAtEachLevel() {
        for (int i = 0; i < 200; i++) {
            given.document(given.chatbot(ada, "Bot " + i), "Document " + i, PENDING);
        }
        var jooq = DSL.using(dataSource, SQLDialect.POSTGRES);
        jooq.execute("update aibotkit_chatbots set description = 'moved' where id % 2 = 0");
        jooq.execute("analyze");
        var known = Chatbots.ownedBy(ada.id()).whereExists(Chatbots.DOCUMENTS);

        assertThat(botkit.list(known.limit(7).with(Chatbots.DOCUMENTS, Bot::new)))
                .hasSize(7)
                .allSatisfy(bot -> assertThat(bot.documents()).hasSize(1));
        assertThat(botkit.first(known.with(Chatbots.DOCUMENTS, Bot::new))
                        .orElseThrow()
                        .documents())
                .hasSize(1);
        assertThat(botkit.slice(known.with(Chatbots.DOCUMENTS, Bot::new), PageRequest.of(3, 9))
                        .rows())
                .hasSize(9)
                .allSatisfy(bot -> assertThat(bot.documents()).hasSize(1));
        assertThat(botkit.list(Users.byId(ada.id())
                                .with(
                                        Users.CHATBOTS.of(bots -> bots.whereExists(Chatbots.DOCUMENTS)
                                                .limit(5)
                                                .with(Chatbots.DOCUMENTS, Bot::new)),
                                        (user, bots) -> bots))
                        .getFirst())
                .hasSize(5)
                .allSatisfy(bot -> assertThat(bot.documents()).hasSize(1));
    }

    @Test
    void anExpressionIsReadForEachOfAFew() {
        Chatbot green = botkit.insert(NewChatbot.of(ada.id(), "Green").style(ChatbotStyle.of("#008858")));
        var color = json(CHATBOTS.STYLE).at(ChatbotStyle.PRIMARY_COLOR);

        assertThat(botkit.list(Users.byId(ada.id())
                        .with(
                                Users.CHATBOTS.of(bots -> bots.named(green.name())
                                        .limit(3)
                                        .select(color, CHATBOTS.ID.plus(0L), (colour, id) -> id + colour)),
                                (user, colors) -> colors)))
                .containsExactly(List.of(green.id() + "#008858"));
    }

    @Test
    void theOneParentTakesNoLimit() {
        assertThatThrownBy(() -> Chatbots.OWNER.of(owner -> owner.limit(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one row at most");
    }

    @Test
    void groupsHaveNoRelations() {
        var owners = Chatbots.all().select(CHATBOTS.USER_ID, id -> id).distinct();

        assertThatThrownBy(() -> owners.with(Chatbots.DOCUMENTS, (id, documents) -> id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no single row");
        assertThatThrownBy(() -> botkit.list(Users.all().with(Users.CHATBOTS.of(bots -> owners), (user, ids) -> ids)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
