package dev.botkit.updates;

import static dev.botkit.Sort.asc;
import static dev.botkit.db.Tables.ANALYTICS;
import static dev.botkit.db.Tables.CHATBOTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Given;
import dev.botkit.Patch;
import dev.botkit.StatementListener.Execution;
import dev.botkit.db.Analytics;
import dev.botkit.db.Chatbot;
import dev.botkit.db.NewAnalytics;
import dev.botkit.db.User;
import dev.botkit.db.tables.records.ChatbotsRecord;
import dev.botkit.error.UniqueViolationException;
import dev.botkit.query.Chatbots;
import dev.botkit.query.DailyAnalytics;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PostgresTest(isolation = Isolation.METHOD)
class UpdateTest {

    private static final Patch<ChatbotsRecord> ACTIVATE = Patch.of(CHATBOTS).set(CHATBOTS.ACTIVE, true);

    private final List<Execution> executions = new ArrayList<>();
    private Botkit botkit;
    private Given given;
    private User ada;
    private Chatbot support;
    private Chatbot sales;
    private Chatbot deleted;

    @BeforeEach
    void chatbots(DataSource dataSource) {
        Botkit silent = Botkit.using(dataSource);
        given = new Given(silent);
        ada = given.user("Ada");
        support = given.chatbot(ada, "Support");
        sales = given.active(ada, "Sales");
        deleted = given.deleted(ada, "Gone");
        botkit = silent.listening(executions::add);
    }

    @Test
    void onlyTheColumnsOfThePatchAreWritten() {
        Patch<ChatbotsRecord> patch =
                Patch.of(CHATBOTS).set(CHATBOTS.NAME, "Help").set(CHATBOTS.DESCRIPTION, "Answers");

        assertThat(botkit.update(Chatbots.byId(support.id()), patch)).isEqualTo(1);

        Chatbot updated = botkit.get(Chatbots.byId(support.id()));
        assertThat(updated)
                .usingRecursiveComparison()
                .ignoringFields("name", "description", "updatedAt")
                .isEqualTo(support);
        assertThat(updated.name()).isEqualTo("Help");
        assertThat(updated.description()).isEqualTo("Answers");
        assertThat(executions.getFirst().sql())
                .startsWith("update \"aibotkit_chatbots\" set \"name\" = ?, \"description\" = ? where");
    }

    @Test
    void nullIsWrittenWhereNothingSaidIsNot() {
        botkit.update(Chatbots.byId(support.id()), Patch.of(CHATBOTS).set(CHATBOTS.DESCRIPTION, "Answers"));
        botkit.update(Chatbots.byId(support.id()), Patch.of(CHATBOTS).set(CHATBOTS.NAME, "Help"));
        assertThat(botkit.get(Chatbots.byId(support.id())).description()).isEqualTo("Answers");

        botkit.update(Chatbots.byId(support.id()), Patch.of(CHATBOTS).set(CHATBOTS.DESCRIPTION, null));
        assertThat(botkit.get(Chatbots.byId(support.id())).description()).isNull();
    }

    @Test
    void theCountIsOfTheRowsThatMatch() {
        assertThat(botkit.update(Chatbots.ownedBy(ada.id()).inactive(), ACTIVATE))
                .isEqualTo(1);
        assertThat(botkit.update(Chatbots.ownedBy(ada.id()).inactive(), ACTIVATE))
                .isZero();
        assertThat(botkit.update(Chatbots.ownedBy(ada.id()), ACTIVATE)).isEqualTo(2);
        assertThat(executions).hasSize(3).allMatch(each -> each.sql().startsWith("update"));
    }

    @Test
    void rowsMarkedAsDeletedAreUpdatedOnlyWhenAskedFor() {
        assertThat(botkit.update(Chatbots.byId(deleted.id()), ACTIVATE)).isZero();
        assertThat(botkit.update(Chatbots.byId(deleted.id()).includingDeleted(), ACTIVATE))
                .isEqualTo(1);
    }

    @Test
    void allRowsAreReturnedAsTheyAreAfterwards() {
        List<Chatbot> updated = botkit.updateReturning(Chatbots.ownedBy(ada.id()), ACTIVATE);

        assertThat(updated)
                .containsExactlyInAnyOrderElementsOf(botkit.list(Chatbots.ownedBy(ada.id())))
                .extracting(Chatbot::name)
                .containsExactlyInAnyOrder("Support", "Sales");
        assertThat(updated).allMatch(Chatbot::active);
        assertThat(executions).hasSize(2);
    }

    @Test
    void chosenColumnsAreReturned() {
        List<String> names = botkit.updateReturning(
                Chatbots.byId(support.id()).select(CHATBOTS.ID, CHATBOTS.NAME, (id, name) -> id + " " + name),
                Patch.of(CHATBOTS).set(CHATBOTS.NAME, "Help"));

        assertThat(names).containsExactly(support.id() + " Help");
        assertThat(executions.getFirst().sql())
                .endsWith("returning \"aibotkit_chatbots\".\"id\", \"aibotkit_chatbots\".\"name\"");
    }

    @Test
    void groupsAreNoRowsToReturn() {
        var owners = Chatbots.ownedBy(ada.id()).select(CHATBOTS.USER_ID, id -> id);

        assertThatThrownBy(() -> botkit.updateReturning(owners.distinct(), ACTIVATE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without distinct, groupBy or having");
        assertThatThrownBy(() -> botkit.updateReturning(owners.groupBy(CHATBOTS.USER_ID), ACTIVATE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(executions).isEmpty();
    }

    @Test
    void anExpressionIsComputedFromTheRowAsItWas() {
        Analytics today = botkit.insert(NewAnalytics.of(support.id(), LocalDate.of(2026, 3, 1)));
        var oneMore = Patch.of(ANALYTICS).compute(ANALYTICS.MESSAGE_COUNT, ANALYTICS.MESSAGE_COUNT.plus(1));

        botkit.update(DailyAnalytics.ofChatbot(support.id()), oneMore);
        botkit.update(DailyAnalytics.ofChatbot(support.id()), oneMore);

        assertThat(botkit.get(DailyAnalytics.ofChatbot(support.id())).messageCount())
                .isEqualTo(today.messageCount() + 2);
    }

    @Test
    void updatedAtMovesAndAnExplicitOneIsKept() {
        OffsetDateTime explicit = OffsetDateTime.parse("2020-02-29T12:00:00.000001Z");

        Chatbot moved =
                botkit.updateReturning(Chatbots.byId(support.id()), ACTIVATE).getFirst();
        Chatbot kept = botkit.updateReturning(Chatbots.byId(support.id()), ACTIVATE.set(CHATBOTS.UPDATED_AT, explicit))
                .getFirst();

        assertThat(moved.updatedAt()).isAfter(support.updatedAt());
        assertThat(kept.updatedAt().toInstant()).isEqualTo(explicit.toInstant());
    }

    @Test
    void aBrokenConstraintNamesItsColumns() {
        assertThatThrownBy(() -> botkit.update(
                        Chatbots.byId(support.id()), Patch.of(CHATBOTS).set(CHATBOTS.NAME, sales.name())))
                .isInstanceOfSatisfying(UniqueViolationException.class, error -> {
                    assertThat(error.constraint()).contains("chatbots_user_id_name_key");
                    assertThat(error.columns()).containsExactly("user_id", "name");
                })
                .hasMessageNotContaining("Sales");
    }

    @Test
    void anEmptyPatchIsRefused() {
        assertThat(Patch.of(CHATBOTS).isEmpty()).isTrue();
        assertThatThrownBy(() -> botkit.update(Chatbots.byId(support.id()), Patch.of(CHATBOTS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The patch of aibotkit_chatbots is empty: set a column, or don't update where"
                        + " Patch.isEmpty() says so.");
        assertThat(executions).isEmpty();
    }

    @Test
    void anAliasIsNoTableToUpdate() {
        assertThatThrownBy(() -> botkit.update(
                        Chatbots.byId(support.id()), Patch.of(CHATBOTS.as("c")).set(CHATBOTS.as("c").ACTIVE, true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("alias");
    }

    @Test
    void updatesOfOneShapeHaveOneText() {
        botkit.update(Chatbots.byId(support.id()), ACTIVATE);
        botkit.update(Chatbots.byId(sales.id()), Patch.of(CHATBOTS).set(CHATBOTS.ACTIVE, false));

        assertThat(executions)
                .extracting(Execution::sql)
                .containsOnly(executions.getFirst().sql());
        assertThat(botkit.list(Chatbots.ownedBy(ada.id()).orderBy(asc(CHATBOTS.ID))))
                .extracting(Chatbot::active)
                .containsExactly(true, false);
    }
}
