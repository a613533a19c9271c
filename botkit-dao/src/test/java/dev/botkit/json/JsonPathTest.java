package dev.botkit.json;

import static dev.botkit.db.Tables.ACTIVITY_LOGS;
import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.json.JsonColumn.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Given;
import dev.botkit.db.ActivityLog;
import dev.botkit.db.Chatbot;
import dev.botkit.db.NewActivityLog;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.User;
import dev.botkit.query.ActivityLogs;
import dev.botkit.query.Chatbots;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.ChatbotStyle;
import dev.botkit.type.ChatbotStyle.ButtonStyle;
import dev.botkit.type.ChatbotStyle.Position;
import dev.botkit.type.MessagesTemplate;
import dev.botkit.type.MessagesTemplate.Tone;
import java.math.BigDecimal;
import javax.sql.DataSource;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PostgresTest
class JsonPathTest {

    private Botkit botkit;
    private Chatbots mine;
    private Chatbot left;
    private Chatbot right;
    private Chatbot plain;

    @BeforeEach
    void chatbots(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
        User ada = new Given(botkit).user("Ada");
        mine = Chatbots.ownedBy(ada.id());
        left = botkit.insert(NewChatbot.of(ada.id(), "Left")
                .style(new ChatbotStyle("#000", "#fff", Position.LEFT, ButtonStyle.ROUND))
                .messagesTemplate(new MessagesTemplate("Hi", "Sorry", Tone.CASUAL, "It's \"me\"")));
        right = botkit.insert(NewChatbot.of(ada.id(), "Right")
                .style(new ChatbotStyle("#111", "#fff", Position.RIGHT, ButtonStyle.SQUARE)));
        plain = botkit.insert(NewChatbot.of(ada.id(), "Plain"));
    }

    @Test
    void anEnumIsComparedAsAnEnum() {
        var position = json(CHATBOTS.STYLE).at(ChatbotStyle.POSITION);

        assertThat(botkit.list(mine.where(position.eq(Position.LEFT)))).containsExactly(left);
        assertThat(botkit.list(mine.where(position.in(Position.LEFT, Position.RIGHT))))
                .containsExactlyInAnyOrder(left, right);
        assertThat(botkit.list(mine.where(position.isNull()))).containsExactly(plain);
        assertThat(botkit.list(mine.where(json(CHATBOTS.MESSAGES_TEMPLATE)
                        .at(MessagesTemplate.TONE)
                        .eq(Tone.CASUAL))))
                .containsExactly(left);
    }

    @Test
    void aTextIsComparedSearchedAndCounted() {
        var said = json(CHATBOTS.MESSAGES_TEMPLATE).at(MessagesTemplate.PERSONALITY);
        var color = json(CHATBOTS.STYLE).at(ChatbotStyle.SECONDARY_COLOR);

        assertThat(botkit.list(mine.where(said.eq("It's \"me\"")))).containsExactly(left);
        assertThat(botkit.list(mine.where(said.containsIgnoreCase("\"ME\"")))).containsExactly(left);
        assertThat(botkit.list(mine.where(color.isNotNull())
                        .select(color, DSL.count(), (value, bots) -> value + " " + bots)
                        .groupBy(color)))
                .containsExactly("#fff 2");
    }

    @Test
    void anUntypedDocumentIsReadByName() {
        ActivityLog upgrade =
                entry("{\"plan\": \"pro\", \"seats\": 12, \"trial\": false, \"by\": {\"name\": \"Ada\"}}");
        ActivityLog downgrade = entry("{\"plan\": \"free\", \"seats\": \"many\", \"trial\": null, \"by\": \"Bob\"}");
        var meta = json(ACTIVITY_LOGS.META);
        var all = ActivityLogs.all().where(ACTIVITY_LOGS.ID.in(upgrade.id(), downgrade.id()));

        assertThat(botkit.list(all.where(meta.at(JsonObject.text("plan")).eq("pro"))))
                .containsExactly(upgrade);
        assertThat(botkit.list(all.where(meta.at(JsonObject.number("seats")).gt(BigDecimal.TEN))))
                .containsExactly(upgrade);
        assertThat(botkit.list(all.where(meta.at(JsonObject.number("seats")).isNull())))
                .containsExactly(downgrade);
        assertThat(botkit.list(all.where(meta.at(JsonObject.flag("trial")).isFalse())))
                .containsExactly(upgrade);
        assertThat(botkit.list(all.where(meta.at(JsonObject.text("by", "name")).eq("Ada"))))
                .containsExactly(upgrade);
        assertThat(botkit.list(all.where(
                        meta.at(JsonPath.of(SQLDataType.BIGINT, "none")).isNull())))
                .hasSize(2);
    }

    @Test
    void aNameMayHaveAnyCharacter() {
        ActivityLog odd = entry("{\"it's \\\"odd\\\" ? \": {\"ä\": \"x\"}}");

        assertThat(botkit.list(ActivityLogs.byId(odd.id())
                        .where(json(ACTIVITY_LOGS.META)
                                .at(JsonObject.text("it's \"odd\" ? ", "ä"))
                                .eq("x"))))
                .containsExactly(odd);
    }

    @Test
    void aPathHasANameAtLeast() {
        assertThatThrownBy(() -> JsonObject.text()).isInstanceOf(IllegalArgumentException.class);
    }

    private ActivityLog entry(String meta) {
        return botkit.insert(NewActivityLog.of("plan.changed").meta(JsonObject.parse(meta)));
    }
}
