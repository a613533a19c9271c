package dev.botkit.deletes;

import static dev.botkit.Sort.asc;
import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Given;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Conversation;
import dev.botkit.db.Message;
import dev.botkit.db.User;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Conversations;
import dev.botkit.query.Messages;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.MessageRole;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PostgresTest(isolation = Isolation.METHOD)
class DeleteTest {

    private final List<String> sql = new ArrayList<>();
    private Botkit botkit;
    private Given given;
    private User ada;

    @BeforeEach
    void aUser(DataSource dataSource) {
        botkit = Botkit.using(dataSource).listening(execution -> sql.add(execution.sql()));
        given = new Given(Botkit.using(dataSource));
        ada = given.user("Ada");
    }

    private List<String> names() {
        return botkit.list(
                Chatbots.all().includingDeleted().orderBy(asc(CHATBOTS.NAME)).select(CHATBOTS.NAME, n -> n));
    }

    @Test
    void theCountIsOfTheRowsThatMatch() {
        given.active(ada, "One");
        given.active(ada, "Two");
        given.chatbot(ada, "Idle");

        assertThat(botkit.delete(Chatbots.ownedBy(ada.id()).active())).isEqualTo(2);
        assertThat(botkit.delete(Chatbots.ownedBy(ada.id()).active())).isZero();

        assertThat(sql)
                .hasSize(2)
                .containsOnly(
                        "delete from \"aibotkit_chatbots\" where (\"aibotkit_chatbots\".\"user_id\" = ?"
                                + " and \"aibotkit_chatbots\".\"active\" = true and \"aibotkit_chatbots\".\"deleted_at\" is null)");
        assertThat(names()).containsExactly("Idle");
    }

    @Test
    void rowsMarkedAsDeletedAreLeftAloneUnlessAskedFor() {
        given.chatbot(ada, "Kept");
        given.deleted(ada, "Marked");

        assertThat(botkit.delete(Chatbots.all().named("Marked"))).isZero();
        assertThat(botkit.delete(Chatbots.ownedBy(ada.id()).onlyDeleted())).isEqualTo(1);

        assertThat(names()).containsExactly("Kept");
    }

    @Test
    void whatRefersToTheRowsGoesAsTheSchemaSaysAndIsNotCounted() {
        Chatbot bot = given.chatbot(ada, "Support");
        given.message(given.conversation(bot), MessageRole.USER, "Hi");

        assertThat(botkit.delete(Chatbots.byId(bot.id()))).isEqualTo(1);

        assertThat(botkit.count(Messages.all())).isZero();
    }

    @Test
    void withALimitTheFirstInTheOrderAreDeleted() {
        for (String name : List.of("C", "A", "D", "B")) {
            given.chatbot(ada, name);
        }

        assertThat(botkit.delete(
                        Chatbots.ownedBy(ada.id()).orderBy(asc(CHATBOTS.NAME)).limit(3)))
                .isEqualTo(3);

        assertThat(sql).hasSize(1);
        assertThat(names()).containsExactly("D");
    }

    @Test
    void aLimitHoldsWhereTheServerWouldAskAgainForEachRow() {
        Conversation talk = given.conversation(given.chatbot(ada, "Support"));
        for (int i = 0; i < 50; i++) {
            given.message(talk, MessageRole.USER, "Hi");
        }

        // Plans that run a subselect of the WHERE clause once for each row.
        long deleted = botkit.inTransaction(tx -> {
            for (String setting : List.of("enable_hashagg", "enable_hashjoin", "enable_mergejoin", "enable_sort")) {
                tx.jooq().setLocal(DSL.name(setting), DSL.inline("off")).execute();
            }
            return tx.delete(Messages.ofConversation(talk.id()).limit(10));
        });

        assertThat(deleted).isEqualTo(10);
        assertThat(botkit.count(Messages.all())).isEqualTo(40);
    }

    @Test
    void deletedRowsComeBackAsTheyWere() {
        Conversation talk = given.conversation(given.chatbot(ada, "Support"));
        Message question = given.message(talk, MessageRole.USER, "Hi?");
        Message answer = given.message(talk, MessageRole.ASSISTANT, "Yes.");

        assertThat(botkit.deleteReturning(Messages.ofConversation(talk.id()).saidBy(MessageRole.USER)))
                .containsExactly(question);
        assertThat(botkit.deleteReturning(
                        Messages.ofConversation(talk.id()).limit(1).select(MESSAGES.ID, MESSAGES.CONTENT, Said::new)))
                .containsExactly(new Said(answer.id(), "Yes."));
        assertThat(botkit.deleteReturning(Messages.ofConversation(talk.id()))).isEmpty();
        assertThat(sql).hasSize(3);
    }

    record Said(long id, String words) {}

    @Test
    void groupsCanNotComeBack() {
        assertThatThrownBy(() -> botkit.deleteReturning(Chatbots.ownedBy(ada.id())
                        .select(CHATBOTS.NAME, DSL.count(), (name, count) -> name)
                        .groupBy(CHATBOTS.NAME)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("groups");
        assertThatThrownBy(() -> botkit.deleteReturning(
                        Chatbots.ownedBy(ada.id()).select(CHATBOTS.NAME, n -> n).distinct()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutAConditionNothingIsDeletedUnlessAllIsSaid() {
        given.chatbot(ada, "Support");
        given.deleted(ada, "Marked");

        for (Chatbots all : List.of(
                Chatbots.all(),
                Chatbots.all().where(DSL.noCondition()),
                Chatbots.all().where(DSL.and(List.of())),
                Chatbots.all().where(DSL.trueCondition()),
                Chatbots.all().includingDeleted(),
                Chatbots.all().limit(1))) {
            assertThatThrownBy(() -> botkit.delete(all))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("This would delete every row of aibotkit_chatbots: add a condition, or say deleteAll.");
            assertThatThrownBy(() -> botkit.deleteReturning(all)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> botkit.deleteCascading(all)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> botkit.deleteInChunks(all, 10, so -> {}))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> botkit.softDelete(all))
                    .hasMessageContaining("mark as deleted")
                    .hasMessageContaining("softDeleteAll");
            assertThatThrownBy(() -> botkit.restore(all)).hasMessageContaining("restoreAll");
        }
        assertThat(names()).containsExactly("Marked", "Support");

        assertThat(botkit.deleteAll(Chatbots.all())).isEqualTo(1);
        assertThat(names()).containsExactly("Marked");
        assertThat(botkit.deleteAll(Chatbots.all().includingDeleted())).isEqualTo(1);
    }

    @Test
    void aTableWithoutAMarkIsEmptiedByDeleteAll() {
        Conversation talk = given.conversation(given.chatbot(ada, "Support"));
        given.message(talk, MessageRole.USER, "Hi");

        assertThat(botkit.deleteAll(Messages.all())).isEqualTo(1);

        assertThat(sql).containsExactly("delete from \"aibotkit_messages\"");
        assertThat(botkit.count(Conversations.all())).isEqualTo(1);
    }

    @Test
    void whatATransactionDeletedIsBackWhenItFails() {
        given.chatbot(ada, "Support");

        assertThatThrownBy(() -> botkit.inTransaction(tx -> {
                    assertThat(tx.delete(Chatbots.ownedBy(ada.id()))).isEqualTo(1);
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");

        assertThat(names()).containsExactly("Support");
    }

    @Test
    void groupsAreNoRowsToReturn() {
        var groups = Chatbots.ownedBy(1)
                .select(CHATBOTS.ID, id -> id)
                .having(DSL.count().gt(1_000));

        assertThatThrownBy(() -> botkit.deleteReturning(groups))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("having()");
    }
}
