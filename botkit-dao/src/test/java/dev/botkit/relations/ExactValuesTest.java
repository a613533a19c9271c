package dev.botkit.relations;

import static dev.botkit.db.Tables.CHATBOTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Given;
import dev.botkit.db.ActivityLog;
import dev.botkit.db.Chatbot;
import dev.botkit.db.NewActivityLog;
import dev.botkit.db.User;
import dev.botkit.error.InvalidValueException;
import dev.botkit.json.JsonObject;
import dev.botkit.query.ActivityLogs;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Users;
import dev.botkit.testkit.PostgresTest;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read two levels deep is what is read flat, to the last digit: no value travels as JSON. */
@PostgresTest
class ExactValuesTest {

    private Botkit botkit;
    private User ada;
    private Chatbot support;

    @BeforeEach
    void aChatbot(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
        Given given = new Given(botkit);
        ada = given.user("Ada");
        support = given.chatbot(ada, "Support");
    }

    record Exact(Field<?> field, Object value) {}

    static Stream<Exact> values() {
        return Stream.of(
                exact("9007199254740993::int8", Long.class, 9_007_199_254_740_993L),
                exact("(-9223372036854775808)::int8", Long.class, Long.MIN_VALUE),
                exact(
                        "12345678901234567890.123456789012345678900::numeric",
                        BigDecimal.class,
                        new BigDecimal("12345678901234567890.123456789012345678900")),
                exact("'NaN'::numeric::text", String.class, "NaN"),
                exact("'-infinity'::numeric::text", String.class, "-Infinity"),
                exact("'NaN'::float8", Double.class, Double.NaN),
                exact("'infinity'::float8", Double.class, Double.POSITIVE_INFINITY),
                exact("0.1::float8 + 0.2::float8", Double.class, 0.1 + 0.2),
                exact(
                        "'2024-02-29 23:59:59.999999+00'::timestamptz",
                        OffsetDateTime.class,
                        OffsetDateTime.parse("2024-02-29T23:59:59.999999Z")),
                exact("'\\x00ff5c27'::bytea", byte[].class, new byte[] {0, (byte) 0xff, '\\', '\''}),
                exact("E'\\t\"\\\\ \\u2028 \\U0001F600'", String.class, "\t\"\\ \u2028 \uD83D\uDE00"),
                exact("''", String.class, ""),
                exact("'null'::jsonb", JSONB.class, JSONB.valueOf("null")),
                exact(
                        "'{\"a\": null, \"n\": 12345678901234567890.10}'::jsonb",
                        JSONB.class,
                        JSONB.valueOf("{\"a\": null, \"n\": 12345678901234567890.10}")),
                exact("null::jsonb", JSONB.class, null),
                exact("null::int8", Long.class, null));
    }

    private static Exact exact(String sql, Class<?> type, Object value) {
        return new Exact(DSL.field(sql, type), value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void comeThroughNestingAsTheyAre(Exact exact) {
        Field<?> field = exact.field();
        List<Object> flat = botkit.list(Chatbots.byId(support.id()).select(field, ExactValuesTest::boxed));
        List<List<Object>> nested = botkit.list(Users.byId(ada.id())
                .with(Users.CHATBOTS.of(all -> all.select(field, ExactValuesTest::boxed)), (user, below) -> below));
        List<List<Object>> lateral = botkit.list(Users.byId(ada.id())
                .with(
                        Users.CHATBOTS.of(all -> all.newestFirst().limit(1).select(field, ExactValuesTest::boxed)),
                        (user, below) -> below));

        assertThat(flat).containsExactly(boxed(exact.value()));
        assertThat(nested).containsExactly(flat);
        assertThat(lateral).containsExactly(flat);
    }

    /** A null and an array as values that are equal to themselves. */
    private static Object boxed(Object value) {
        return value instanceof byte[] bytes ? java.nio.ByteBuffer.wrap(bytes) : java.util.Optional.ofNullable(value);
    }

    @Test
    void aNumericThatIsNoNumberFailsFlatAndNestedAlike() {
        Field<BigDecimal> nan = DSL.field("'NaN'::numeric", SQLDataType.NUMERIC);

        assertThatThrownBy(() -> botkit.list(Chatbots.byId(support.id()).select(nan, n -> n)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.driverError().getMessage()).isEqualTo("Bad value for type BigDecimal : NaN"));
        assertThatThrownBy(() -> botkit.list(Users.byId(ada.id())
                        .with(Users.CHATBOTS.of(all -> all.select(nan, n -> n)), (user, below) -> below)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.driverError().getMessage()).isEqualTo("Bad value for type BigDecimal : NaN"));
    }

    @Test
    void wholeRowsAreTheSameDocumentsAndTimesIncluded() {
        ActivityLog entry = botkit.insert(NewActivityLog.of("import")
                .userId(ada.id())
                .meta(
                        JsonObject.parse(
                                "{\"none\":null,\"big\":9007199254740993,\"exact\":0.10000000000000000000001,\"deep\":{\"a\":[null,{}]}}"))
                .createdAt(OffsetDateTime.parse("2024-02-29T23:59:59.999999Z")));
        botkit.jooq()
                .execute(
                        "update aibotkit_chatbots set style = '{\"primaryColor\": \"#fff\", \"later\": {\"n\": null}}' where id = ?",
                        support.id());
        Chatbot styled = botkit.get(Chatbots.byId(support.id()));

        assertThat(styled.style().unknown()).containsKey("later");
        assertThat(botkit.list(Users.byId(ada.id()).with(Users.CHATBOTS, (user, bots) -> bots)))
                .containsExactly(List.of(styled));
        assertThat(botkit.list(Users.byId(ada.id())
                        .with(Users.CHATBOTS.of(all -> all.newestFirst().limit(3)), (user, bots) -> bots)))
                .containsExactly(List.of(styled));
        assertThat(botkit.list(Users.byId(ada.id()).with(Users.ACTIVITIES, (user, entries) -> entries)))
                .containsExactly(List.of(entry))
                .containsExactly(botkit.list(ActivityLogs.ofUser(ada.id())));
        assertThat(botkit.list(Users.byId(ada.id())
                        .with(
                                Users.CHATBOTS.of(all -> all.select(CHATBOTS.CREATED_AT, time -> time)),
                                (user, times) -> times)))
                .containsExactly(List.of(styled.createdAt()));
    }
}
