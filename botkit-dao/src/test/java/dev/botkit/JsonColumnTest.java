package dev.botkit;

import static dev.botkit.db.Tables.ACTIVITY_LOGS;
import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.json.JsonColumn.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.db.ActivityLog;
import dev.botkit.db.Chatbot;
import dev.botkit.db.NewActivityLog;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewUser;
import dev.botkit.json.JsonObject;
import dev.botkit.query.ActivityLogs;
import dev.botkit.query.Chatbots;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.ChatbotStyle;
import dev.botkit.type.ChatbotStyle.ButtonStyle;
import dev.botkit.type.ChatbotStyle.Position;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PostgresTest(isolation = Isolation.METHOD)
class JsonColumnTest {

    private Botkit botkit;
    private int userId;
    private Chatbot green;

    @BeforeEach
    void aStyledChatbot(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
        userId = botkit.insert(NewUser.of("ada@example.com")).id();
        green = botkit.insert(NewChatbot.of(userId, "Green")
                .style(new ChatbotStyle("#008858", "#ffffff", Position.RIGHT, ButtonStyle.ROUND)));
        botkit.insert(NewChatbot.of(userId, "Plain"));
    }

    @Test
    void rowsAreFoundByAPropertyOfTheirDocument() {
        assertThat(botkit.list(Chatbots.ownedBy(userId)
                        .where(json(CHATBOTS.STYLE)
                                .at(ChatbotStyle.PRIMARY_COLOR)
                                .eq("#008858"))))
                .containsExactly(green);
        assertThat(botkit.list(Chatbots.ownedBy(userId)
                        .where(json(CHATBOTS.STYLE).at(ChatbotStyle.POSITION).eq(Position.LEFT))))
                .isEmpty();
    }

    @Test
    void aPropertyIsSelectedAsItsOwnType() {
        assertThat(botkit.list(Chatbots.byId(green.id())
                        .select(json(CHATBOTS.STYLE).at(ChatbotStyle.BUTTON_STYLE), style -> style)))
                .containsExactly(ButtonStyle.ROUND);
    }

    @Test
    void documentsAreFoundByWhatTheyContainAndByTheirKeys() {
        ActivityLog upgrade =
                botkit.insert(NewActivityLog.of("upgrade").meta(JsonObject.of(Map.of("plan", "pro", "seats", 5))));
        botkit.insert(NewActivityLog.of("login"));

        assertThat(botkit.list(ActivityLogs.all()
                        .where(json(ACTIVITY_LOGS.META).contains(JsonObject.of(Map.of("plan", "pro"))))))
                .containsExactly(upgrade);
        assertThat(botkit.list(ActivityLogs.all().where(json(ACTIVITY_LOGS.META).hasKey("seats"))))
                .containsExactly(upgrade);
    }
}
