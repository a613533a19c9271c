package dev.botkit.json;

import static dev.botkit.db.Tables.CHATBOTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Patch;
import dev.botkit.db.ActivityLog;
import dev.botkit.db.NewActivityLog;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewUser;
import dev.botkit.error.StatementException;
import dev.botkit.query.ActivityLogs;
import dev.botkit.query.Chatbots;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.ChatbotStyle;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.JSONB;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** SQL NULL says that there is no document, JSON null is a value inside of one. The two stay apart. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NullDocumentTest {

    private Botkit botkit;
    private int userId;

    @BeforeAll
    void aUser(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
        userId = botkit.insert(NewUser.of("ada@example.com")).id();
    }

    @Test
    void noDocumentIsStoredAsSqlNull() {
        long unset = botkit.insert(NewChatbot.of(userId, "unset")).id();
        long set = botkit.insert(NewChatbot.of(userId, "set").style(null)).id();

        assertThat(botkit.list(Chatbots.all().where(CHATBOTS.STYLE.isNull()).where(CHATBOTS.ID.in(unset, set))))
                .hasSize(2)
                .allSatisfy(bot -> assertThat(bot.style()).isNull());
    }

    @Test
    void aDocumentIsUpdatedToSqlNull() {
        long id = botkit.insert(NewChatbot.of(userId, "plain again").style(ChatbotStyle.of("#008858")))
                .id();

        botkit.update(Chatbots.byId(id), Patch.of(CHATBOTS).set(CHATBOTS.STYLE, null));
        assertThat(botkit.get(Chatbots.byId(id)).style()).isNull();

        ChatbotStyle again = ChatbotStyle.of("#ffffff");
        botkit.update(Chatbots.byId(id), Patch.of(CHATBOTS).set(CHATBOTS.STYLE, again));
        assertThat(botkit.get(Chatbots.byId(id)).style()).isEqualTo(again);
    }

    @Test
    void aPropertyThatIsJsonNullIsToldApartFromOneThatIsAbsent() {
        JsonObject meta = JsonObject.empty().with("reason", null);

        ActivityLog entry = botkit.insert(NewActivityLog.of("chatbot.deleted").meta(meta));

        JsonObject read = botkit.get(ActivityLogs.byId(entry.id())).meta();
        assertThat(read).isEqualTo(meta).isNotEqualTo(JsonObject.empty());
        assertThat(read.find("reason"))
                .hasValueSatisfying(value -> assertThat(value.isNull()).isTrue());
        assertThat(read.find("author")).isEmpty();
        assertThat(read.without("reason")).isEqualTo(JsonObject.empty());
    }

    @Test
    void jsonNullInThePlaceOfADocumentIsRefusedByTheDatabase() {
        long id = botkit.insert(NewChatbot.of(userId, "json null")).id();

        assertThatThrownBy(() -> botkit.jooq()
                        .update(CHATBOTS)
                        .set(CHATBOTS.STYLE, DSL.inline(JSONB.valueOf("null")).coerce(CHATBOTS.STYLE))
                        .where(CHATBOTS.ID.eq(id))
                        .execute())
                .hasMessageContaining("chatbots_style_check");
    }

    @Test
    void jsonNullInThePlaceOfADocumentIsRefusedByTheConverter() {
        assertThatThrownBy(() -> JsonConverter.of(ChatbotStyle.class).from(JSONB.valueOf("null")))
                .isInstanceOf(DataTypeException.class)
                .hasMessage("JSON null is no ChatbotStyle; SQL NULL says that there is none.");
        assertThatThrownBy(() -> JsonConverter.of(JsonObject.class).from(JSONB.valueOf("null")))
                .isInstanceOf(DataTypeException.class)
                .hasMessage("JSON null is no JsonObject; SQL NULL says that there is none.");
    }

    @Test
    void aColumnThatIsNotNullRefusesNullBeforeAnythingIsSent() {
        JsonObject none = List.<JsonObject>of().stream().findFirst().orElse(null);

        assertThatThrownBy(() -> NewActivityLog.of("chatbot.deleted").meta(none))
                .isInstanceOf(NullPointerException.class)
                .isNotInstanceOf(StatementException.class)
                .hasMessageContaining("activity_logs.meta");
    }
}
