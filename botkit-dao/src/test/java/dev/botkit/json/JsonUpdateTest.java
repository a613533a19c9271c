package dev.botkit.json;

import static dev.botkit.db.Tables.ACTIVITY_LOGS;
import static dev.botkit.db.Tables.CHATBOTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Given;
import dev.botkit.Patch;
import dev.botkit.StatementListener.Execution;
import dev.botkit.db.NewActivityLog;
import dev.botkit.db.tables.records.ActivityLogsRecord;
import dev.botkit.db.tables.records.ChatbotsRecord;
import dev.botkit.query.ActivityLogs;
import dev.botkit.query.Chatbots;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.ChatbotStyle;
import dev.botkit.type.ChatbotStyle.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One property of a document is changed where it is stored. What is compared is the stored text, to the last digit. */
@PostgresTest(isolation = Isolation.METHOD)
class JsonUpdateTest {

    private static final Patch<ChatbotsRecord> STYLE = Patch.of(CHATBOTS);
    private static final Patch<ActivityLogsRecord> META = Patch.of(ACTIVITY_LOGS);

    private final List<Execution> executions = new ArrayList<>();
    private Botkit botkit;
    private long chatbotId;
    private long entryId;

    @BeforeEach
    void documents(DataSource dataSource) {
        Botkit silent = Botkit.using(dataSource);
        botkit = silent.listening(executions::add);
        chatbotId = new Given(silent)
                .chatbot(new Given(silent).user("Ada"), "Support")
                .id();
        entryId = silent.insert(NewActivityLog.of("chatbot.created")).id();
    }

    @Test
    void onePropertyIsSetAndTheRestStays() {
        String unknown = "\"new\": {\"deep\": [1, null]}, \"large\": 9007199254740993, \"price\": 19.90";
        style("{\"primaryColor\": \"#000000\", \"position\": \"left\", " + unknown + "}");

        restyle(STYLE.set(CHATBOTS.STYLE, ChatbotStyle.PRIMARY_COLOR, "#008858")
                .set(CHATBOTS.STYLE, ChatbotStyle.POSITION, Position.RIGHT)
                .remove(CHATBOTS.STYLE, ChatbotStyle.FONT_FAMILY));

        assertThat(style())
                .isEqualTo(canonical("{\"primaryColor\": \"#008858\", \"position\": \"right\", " + unknown + "}"));
        assertThat(executions).as("nothing is read first").hasSize(1);
    }

    @Test
    void aPropertyIsRemoved() {
        style("{\"primaryColor\": \"#000000\", \"fontFamily\": null, \"new\": 1}");

        restyle(STYLE.remove(CHATBOTS.STYLE, ChatbotStyle.FONT_FAMILY));
        assertThat(style()).isEqualTo("{\"new\": 1, \"primaryColor\": \"#000000\"}");

        restyle(STYLE.remove(CHATBOTS.STYLE, ChatbotStyle.FONT_FAMILY));
        assertThat(style()).isEqualTo("{\"new\": 1, \"primaryColor\": \"#000000\"}");
    }

    @Test
    void whatAnotherDocumentHasIsMerged() {
        style("{\"primaryColor\": \"#000000\", \"secondaryColor\": \"#ffffff\", \"new\": {\"a\": 1}}");

        restyle(STYLE.merge(CHATBOTS.STYLE, ChatbotStyle.of("#008858").withPosition(Position.LEFT)));

        assertThat(style())
                .isEqualTo("{\"new\": {\"a\": 1}, \"position\": \"left\", \"primaryColor\": \"#008858\","
                        + " \"secondaryColor\": \"#ffffff\"}");
    }

    @Test
    void aDocumentThatIsSqlNullBecomesOne() {
        restyle(STYLE.set(CHATBOTS.STYLE, ChatbotStyle.PRIMARY_COLOR, "#008858"));
        assertThat(style()).isEqualTo("{\"primaryColor\": \"#008858\"}");

        style(null);
        restyle(STYLE.merge(CHATBOTS.STYLE, ChatbotStyle.of("#008858")));
        assertThat(style()).isEqualTo("{\"primaryColor\": \"#008858\"}");

        style(null);
        restyle(STYLE.remove(CHATBOTS.STYLE, ChatbotStyle.PRIMARY_COLOR));
        assertThat(style()).as("nothing to remove makes no document").isNull();
    }

    @Test
    void numbersKeepEveryDigit() {
        var precise = new BigDecimal("1234567890.123456789012345");
        update(META.set(ACTIVITY_LOGS.META, JsonObject.number("precise"), precise)
                .set(ACTIVITY_LOGS.META, JsonPath.of(SQLDataType.BIGINT, "large"), 9_007_199_254_740_993L)
                .set(ACTIVITY_LOGS.META, JsonObject.number("price"), new BigDecimal("19.90"))
                .set(ACTIVITY_LOGS.META, JsonObject.flag("on"), true)
                .set(ACTIVITY_LOGS.META, JsonPath.of(SQLDataType.JSONB, "list"), JSONB.valueOf("[1, null]"))
                .merge(ACTIVITY_LOGS.META, JsonObject.parse("{\"other\": 1234567890.123456789012345}")));

        assertThat(meta())
                .isEqualTo(canonical("{\"precise\": 1234567890.123456789012345, \"large\": 9007199254740993,"
                        + " \"price\": 19.90, \"on\": true, \"list\": [1, null],"
                        + " \"other\": 1234567890.123456789012345}"));
    }

    @Test
    void aNameMayHaveAnyCharacter() {
        update(META.set(ACTIVITY_LOGS.META, JsonObject.text("it's \"odd\" ?, {\\}", "ä"), "x ? \\ '"));

        assertThat(botkit.get(ActivityLogs.byId(entryId)).meta())
                .isEqualTo(JsonObject.parse("{\"it's \\\"odd\\\" ?, {\\\\}\": {\"ä\": \"x ? \\\\ '\"}}"));
    }

    @Test
    void changesOfOneShapeHaveOneText() {
        restyle(STYLE.set(CHATBOTS.STYLE, ChatbotStyle.PRIMARY_COLOR, "#008858"));
        restyle(STYLE.set(CHATBOTS.STYLE, ChatbotStyle.PRIMARY_COLOR, "#ffffff"));

        assertThat(executions.get(0).sql()).isEqualTo(executions.get(1).sql()).contains("jsonb_set(coalesce(");
        assertThat(style()).isEqualTo("{\"primaryColor\": \"#ffffff\"}");

        restyle(STYLE.set(CHATBOTS.STYLE, ChatbotStyle.SECONDARY_COLOR, "#008858"));
        assertThat(executions.get(2).sql()).isNotEqualTo(executions.get(1).sql());
        assertThat(style()).isEqualTo("{\"primaryColor\": \"#ffffff\", \"secondaryColor\": \"#008858\"}");
    }

    @Test
    void onlyJsonbHasProperties() {
        assertThatThrownBy(() -> Patch.of(CHATBOTS).set(CHATBOTS.NAME, JsonPath.text("a"), "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("aibotkit_chatbots.name")
                .hasMessageContaining("holds no JSONB");
    }

    private void update(Patch<ActivityLogsRecord> patch) {
        assertThat(botkit.update(ActivityLogs.byId(entryId), patch)).isEqualTo(1);
    }

    private void restyle(Patch<ChatbotsRecord> patch) {
        assertThat(botkit.update(Chatbots.byId(chatbotId), patch)).isEqualTo(1);
    }

    private void style(@Nullable String document) {
        botkit.jooq().execute("update aibotkit_chatbots set style = {0}::jsonb", DSL.val(document));
    }

    private @Nullable String style() {
        return botkit.jooq()
                .fetchSingle("select style::text from aibotkit_chatbots")
                .get(0, String.class);
    }

    private @Nullable String meta() {
        return botkit.jooq().fetchSingle("select meta::text from activity_logs").get(0, String.class);
    }

    private @Nullable String canonical(String json) {
        return botkit.jooq()
                .fetchSingle("select {0}::jsonb::text", DSL.val(json))
                .get(0, String.class);
    }
}
