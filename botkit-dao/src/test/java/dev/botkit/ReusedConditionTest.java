package dev.botkit;

import static dev.botkit.db.Tables.CHATBOTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.db.Chatbot;
import dev.botkit.db.User;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Users;
import dev.botkit.testkit.PostgresTest;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A condition is a value: used twice in a query it stands in both places, and takes nobody else's value along. */
@PostgresTest
class ReusedConditionTest {

    private Botkit botkit;
    private User ada;
    private Chatbot sales;

    @BeforeEach
    void twoChatbots(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
        Given given = new Given(botkit);
        ada = given.user("Ada");
        given.active(ada, "Support");
        sales = given.active(ada, "Sales");
    }

    @Test
    void theValuesBehindItStayInTheirPlaces() {
        Condition active = CHATBOTS.ACTIVE.eq(true);

        assertThat(botkit.list(Chatbots.all()
                        .where(active)
                        .where(active)
                        .where(CHATBOTS.ID.eq(sales.id()))
                        .where(CHATBOTS.NAME.eq("Sales"))))
                .containsExactly(sales);
    }

    @Test
    void aQueryOfTheSameTextTakesTwoValuesAfterwards() {
        Condition supportOnly = CHATBOTS.NAME.eq("Support");
        assertThat(names(supportOnly, supportOnly)).containsExactly(List.of("Support"));

        assertThat(names(CHATBOTS.NAME.eq("Support"), CHATBOTS.NAME.eq("Sales")))
                .containsExactly(List.of("Sales"));
        assertThat(names(supportOnly, supportOnly)).containsExactly(List.of("Support"));
    }

    private List<List<String>> names(Condition such, Condition shown) {
        return botkit.list(Users.byId(ada.id())
                .whereExists(Users.CHATBOTS, bots -> bots.where(such))
                .with(
                        Users.CHATBOTS.of(bots -> bots.where(shown).select(CHATBOTS.NAME, name -> name)),
                        (user, bots) -> bots));
    }
}
