package dev.botkit.json;

import static dev.botkit.db.Tables.ACTIVITY_LOGS;
import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.json.JsonColumn.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import dev.botkit.Botkit;
import dev.botkit.Given;
import dev.botkit.Patch;
import dev.botkit.db.NewActivityLog;
import dev.botkit.db.NewChatbot;
import dev.botkit.query.ActivityLogs;
import dev.botkit.query.Chatbots;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.ChatbotStyle;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A document that PostgreSQL would refuse, or that nobody could read again, is not sent. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnstorableDocumentTest {

    private Botkit botkit;
    private int userId;

    @BeforeAll
    void aUser(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
        userId = new Given(botkit).user("Ada").id();
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of(with("a\0b"), "Its x.y[1] has NUL (U+0000) at index 1"),
                Arguments.of(with("a\uD83D"), "Its x.y[1] has a lone surrogate at index 1"),
                Arguments.of(with(Map.of("a\0", 1)), "A property name in its x.y[1] has NUL (U+0000) at index 1"),
                Arguments.of(
                        with(Map.of("\uDE00", 1)), "A property name in its x.y[1] has a lone surrogate at index 0"),
                Arguments.of(
                        with(new BigDecimal("1e131071")),
                        "Its x.y[1] is a number of 131072 digits once it is stored; 1000 at most can be read back"),
                Arguments.of(with(new BigDecimal("1e-1000")), "Its x.y[1] is a number of 1001 digits"),
                Arguments.of(with(new BigDecimal("1e2147483647")), "Its x.y[1] is a number of 2147483648 digits"));
    }

    private static JsonObject with(Object value) {
        return JsonObject.of(Map.of("x", Map.of("y", new Object[] {0, value})));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isRefusedByColumnAndProperty(JsonObject document, String problem) {
        String message = "activity_logs.meta can't be written. The JsonObject can't be stored as JSON. " + problem;

        assertThatThrownBy(() -> botkit.insert(NewActivityLog.of("x").meta(document)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
        assertThatThrownBy(() -> botkit.update(
                        ActivityLogs.byId(1), Patch.of(ACTIVITY_LOGS).set(ACTIVITY_LOGS.META, document)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
        assertThatThrownBy(() -> Patch.of(ACTIVITY_LOGS).merge(ACTIVITY_LOGS.META, document))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("activity_logs.meta: ")
                .hasMessageContaining(problem);
        assertThatThrownBy(() -> botkit.list(
                        ActivityLogs.all().where(json(ACTIVITY_LOGS.META).contains(document))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void soIsAPropertyThatIsSet() {
        assertThatThrownBy(() -> Patch.of(CHATBOTS).set(CHATBOTS.STYLE, ChatbotStyle.FONT_FAMILY, "a\0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "aibotkit_chatbots.style: Its fontFamily can't be set. It has NUL (U+0000) at index 1, which"
                                + " PostgreSQL can't store: take it out.");
        assertThatThrownBy(() -> Patch.of(ACTIVITY_LOGS)
                        .set(ACTIVITY_LOGS.META, JsonObject.number("n"), new BigDecimal("1e131071")))
                .hasMessageStartingWith("activity_logs.meta: Its n can't be set. It is a number of 131072 digits");
        assertThatThrownBy(() -> Patch.of(ACTIVITY_LOGS).set(ACTIVITY_LOGS.META, JsonObject.text("a\0"), "x"))
                .hasMessageStartingWith("activity_logs.meta: The name of a property has NUL");
    }

    @Test
    void aDocumentIsNestedNoDeeperThanItCanBeRead() {
        String deepest = "{\"a\":".repeat(500) + "1" + "}".repeat(500);
        JsonObject readable = JsonObject.parse(deepest);

        long id = botkit.insert(NewActivityLog.of("deep").meta(readable)).id();
        assertThat(botkit.get(ActivityLogs.byId(id)).meta()).isEqualTo(readable);
        assertThatThrownBy(() -> botkit.insert(
                        NewActivityLog.of("deeper").meta(JsonObject.empty().with("a", readable.toTree()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("500");
    }

    @Test
    void namesTextsAndNumbersAreNoLongerThanTheyCanBeRead() {
        int longestName = 50_000;
        JsonObject readable = JsonObject.of(Map.of("n".repeat(longestName), new BigDecimal("9".repeat(1000))));
        long id = botkit.insert(NewActivityLog.of("long").meta(readable)).id();
        assertThat(botkit.get(ActivityLogs.byId(id)).meta()).isEqualTo(readable);

        Throwable refusal =
                catchThrowable(() -> JsonConverter.of(Map.class).to(Map.of("n".repeat(longestName + 1), 1)));
        assertThat(refusal).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("50000");
        assertThatThrownBy(() -> JsonConverter.of(Map.class).to(Map.of("n", new BigDecimal("9".repeat(1001)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Its n ")
                .hasMessageContaining("1000");
        assertThatThrownBy(() -> JsonConverter.of(Map.class).to(Map.of("n", "s".repeat(100_000_001))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Its n ")
                .hasMessageContaining("100000000");
    }

    @Test
    void aNumberThatJsonDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> JsonConverter.of(Map.class).to(Map.of("n", Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The Map can't be stored as JSON. Its n is no JSON.");
    }

    @Test
    void aTextInAConditionIsRefusedToo() {
        assertThatThrownBy(() -> botkit.list(Chatbots.all().named("a\0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A text has NUL (U+0000) at index 1, which PostgreSQL can't store: take it out.");
        assertThatThrownBy(() -> botkit.list(Chatbots.all().where(CHATBOTS.NAME.in("a", "b\uD83D"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A text has a lone surrogate at index 1");
        assertThatThrownBy(() -> botkit.list(Chatbots.all()
                        .where(json(CHATBOTS.STYLE).at(ChatbotStyle.FONT_FAMILY).eq("\0"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRefusalGivesTheConnectionBackAndLeavesATransactionUsable(DataSource dataSource) {
        NewChatbot refused = NewChatbot.of(userId, "Refused").style(ChatbotStyle.of("\0"));
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setDataSource(dataSource);
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(1_000);
            Botkit one = Botkit.using(pool);
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> one.insert(refused)).isInstanceOf(IllegalArgumentException.class);
            }

            long id = one.inTransaction(tx -> {
                assertThatThrownBy(() -> tx.insert(refused)).isInstanceOf(IllegalArgumentException.class);
                return tx.insert(NewChatbot.of(userId, "Kept")).id();
            });

            assertThat(one.get(Chatbots.byId(id)).name()).isEqualTo("Kept");
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
    }
}
