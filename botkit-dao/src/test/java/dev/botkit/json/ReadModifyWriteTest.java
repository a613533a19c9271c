package dev.botkit.json;

import static dev.botkit.db.Tables.ACTIVITY_LOGS;
import static dev.botkit.db.Tables.CHATBOTS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.Botkit;
import dev.botkit.db.NewActivityLog;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewUser;
import dev.botkit.query.ActivityLogs;
import dev.botkit.query.Chatbots;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.ChatbotStyle;
import dev.botkit.type.MessagesTemplate;
import javax.sql.DataSource;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Another version of the application may have written a document, with properties of which this one knows nothing.
 * Reading it, changing one property and writing it back must change that one property. What is expected, PostgreSQL
 * says itself, by {@code jsonb_set}; what is compared is the document's text, to the last digit.
 */
@PostgresTest(isolation = Isolation.METHOD)
class ReadModifyWriteTest {

    /** Nested, with explicit nulls; a decimal of 25 digits, one that ends in 0, an integer that no double can hold. */
    private static final String UNKNOWN = """
            "future": {"list": [1, null, {"deep": null}, [], {}], "nothing": null, "on": true},
            "none": null,
            "precise": 1234567890.123456789012345,
            "price": 19.90,
            "large": 9007199254740993,
            "huge": 123456789012345678901234567890,
            "text": "\\"quoted\\", \\u00fc, \\ud83d\\ude00, a tab\\t"
            """;

    private Botkit botkit;
    private int userId;

    @BeforeEach
    void aUser(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
        userId = botkit.insert(NewUser.of("ada@example.com")).id();
    }

    @Test
    void aStyleKeepsWhatItsTypeDoesNotKnow() {
        long id =
                chatbotWith(CHATBOTS.STYLE, "{\"primaryColor\": \"#000000\", \"position\": \"left\", " + UNKNOWN + "}");
        String expected = changedByPostgres(CHATBOTS.STYLE, "primaryColor", "#008858");

        ChatbotStyle style = requireNonNull(botkit.get(Chatbots.byId(id)).style());
        ChatbotStyle changed = style.withPrimaryColor("#008858");
        botkit.jooq()
                .update(CHATBOTS)
                .set(CHATBOTS.STYLE, changed)
                .where(CHATBOTS.ID.eq(id))
                .execute();

        assertThat(stored(CHATBOTS.STYLE)).isEqualTo(expected);
        assertThat(botkit.get(Chatbots.byId(id)).style()).isEqualTo(changed);
    }

    @Test
    void aMessagesTemplateKeepsWhatItsTypeDoesNotKnow() {
        long id = chatbotWith(
                CHATBOTS.MESSAGES_TEMPLATE, "{\"greeting\": \"Hello\", \"tone\": \"casual\", " + UNKNOWN + "}");
        String expected = changedByPostgres(CHATBOTS.MESSAGES_TEMPLATE, "greeting", "Good morning");

        MessagesTemplate template = requireNonNull(botkit.get(Chatbots.byId(id)).messagesTemplate());
        MessagesTemplate changed = template.withGreeting("Good morning");
        botkit.jooq()
                .update(CHATBOTS)
                .set(CHATBOTS.MESSAGES_TEMPLATE, changed)
                .where(CHATBOTS.ID.eq(id))
                .execute();

        assertThat(stored(CHATBOTS.MESSAGES_TEMPLATE)).isEqualTo(expected);
        assertThat(botkit.get(Chatbots.byId(id)).messagesTemplate()).isEqualTo(changed);
    }

    @Test
    void anObjectWithoutATypeKeepsAll() {
        long id = botkit.insert(NewActivityLog.of("chatbot.created")).id();
        store(ACTIVITY_LOGS.META, "{\"source\": \"import\", " + UNKNOWN + "}");
        String expected = changedByPostgres(ACTIVITY_LOGS.META, "source", "console");

        JsonObject changed = botkit.get(ActivityLogs.byId(id)).meta().with("source", "console");
        botkit.jooq()
                .update(ACTIVITY_LOGS)
                .set(ACTIVITY_LOGS.META, changed)
                .where(ACTIVITY_LOGS.ID.eq(id))
                .execute();

        assertThat(stored(ACTIVITY_LOGS.META)).isEqualTo(expected);
        assertThat(botkit.get(ActivityLogs.byId(id)).meta()).isEqualTo(changed);
    }

    @Test
    void jooqReadsTheSameDocumentAsBotkit() {
        long id = chatbotWith(CHATBOTS.STYLE, "{" + UNKNOWN + "}");

        assertThat(botkit.jooq().select(CHATBOTS.STYLE).from(CHATBOTS).fetchSingle(CHATBOTS.STYLE))
                .isEqualTo(botkit.get(Chatbots.byId(id)).style());
    }

    @Test
    void aDocumentReadIsInsertedAgainUnchanged() {
        long id = chatbotWith(CHATBOTS.STYLE, "{\"fontFamily\": \"serif\", " + UNKNOWN + "}");
        String original = stored(CHATBOTS.STYLE);
        ChatbotStyle style = botkit.get(Chatbots.byId(id)).style();
        botkit.jooq().deleteFrom(CHATBOTS).where(CHATBOTS.ID.eq(id)).execute();

        botkit.insert(NewChatbot.of(userId, "Copy").style(style));

        assertThat(stored(CHATBOTS.STYLE)).isEqualTo(original);
    }

    private long chatbotWith(Field<?> column, String document) {
        long id = botkit.insert(NewChatbot.of(userId, "Support")).id();
        store(column, document);
        return id;
    }

    /** Past the converter, as another application would write it. */
    private void store(Field<?> column, String document) {
        botkit.jooq().execute("update {0} set {1} = {2}", table(column), column.getUnqualifiedName(), json(document));
    }

    private String changedByPostgres(Field<?> column, String key, String value) {
        return botkit.jooq()
                .resultQuery(
                        "select jsonb_set({0}, array[{1}], to_jsonb({2}::text))::text from {3}",
                        column, DSL.inline(key), DSL.inline(value), table(column))
                .fetchSingleInto(String.class);
    }

    private String stored(Field<?> column) {
        return botkit.jooq()
                .resultQuery("select {0}::text from {1}", column, table(column))
                .fetchSingleInto(String.class);
    }

    private static org.jooq.Table<?> table(Field<?> column) {
        return requireNonNull(((org.jooq.TableField<?, ?>) column).getTable());
    }

    private static Field<JSONB> json(String document) {
        return DSL.val(JSONB.valueOf(document));
    }
}
