package dev.botkit;

import static dev.botkit.db.Tables.MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.db.Message;
import dev.botkit.query.Messages;
import dev.botkit.testkit.PostgresTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What PostgreSQL reads for a page among a million rows, by its own account, with an index in the order of the keys.
 *
 * <p>A seek takes the union of a few ranges (see {@link Seek}), each limited by itself to the page's size and one row
 * more. So a page reads at most {@code ranges × (size + 1)} rows, wherever it is. PostgreSQL mostly merges the ranges row
 * by row: measured, a page of 20 rows reads 21 where the keys are NOT NULL and run in one direction, else 21 to 25, and
 * 45 at the worst place met.
 */
@PostgresTest
class ScrollPlanTest {

    private static final int SIZE = 20;
    private static final byte[] SECRET = "sixteen bytes ok".getBytes(StandardCharsets.UTF_8);
    private static final Messages ALL = Messages.ofConversation(1);

    private static Explaining explaining;
    private static Botkit botkit;
    private static Botkit unexplained;

    @BeforeAll
    static void aMillionMessages(DataSource dataSource) throws SQLException {
        MillionMessages.fill(dataSource);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create index by_tokens on aibotkit_messages (conversation_id, token_count, id);
                    create index by_role on aibotkit_messages (conversation_id, role, created_at desc, id desc);
                    create index by_tokens_and_time
                      on aibotkit_messages (conversation_id, token_count desc nulls last, created_at, id);
                    """);
            statement.execute("vacuum analyze aibotkit_messages");
        }
        unexplained = Botkit.using(dataSource);
        explaining = new Explaining(dataSource);
        botkit = Botkit.using(explaining.dataSource()).signingCursorsWith(SECRET);
    }

    /** An order and how many ranges a seek in it has at most. */
    record Order(String name, Messages query, int ranges) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Order> orders() {
        return List.of(
                new Order("id", Messages.all().orderBy(Sort.asc(MESSAGES.ID)), 1),
                new Order("id desc", Messages.all().orderBy(Sort.desc(MESSAGES.ID)), 1),
                new Order("created_at", ALL.oldestFirst(), 1),
                new Order("created_at desc", ALL.newestFirst(), 1),
                new Order("token_count", ALL.orderBy(Sort.asc(MESSAGES.TOKEN_COUNT)), 3),
                new Order("token_count desc", ALL.orderBy(Sort.desc(MESSAGES.TOKEN_COUNT)), 3),
                new Order(
                        "role, created_at desc",
                        ALL.orderBy(Sort.asc(MESSAGES.ROLE), Sort.desc(MESSAGES.CREATED_AT)),
                        3),
                new Order(
                        "token_count desc nulls last, created_at",
                        ALL.orderBy(Sort.desc(MESSAGES.TOKEN_COUNT).nullsLast(), Sort.asc(MESSAGES.CREATED_AT)),
                        4));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void aPageReadsNoMoreThanItShowsHoweverDeep(Order order) {
        CursorPage<Message> head = botkit.scroll(order.query(), SIZE);
        requireRead(order, "first page", SIZE + 1);
        assertThat(head.rows()).hasSize(SIZE);
        for (int depth : new int[] {200_000, 500_000, 900_000}) {
            Message at = rowAt(order, depth);
            for (boolean backward : new boolean[] {false, true}) {
                CursorPage<Message> page = botkit.scroll(order.query(), SIZE, cursor(order, at, backward));
                requireRead(order, depth + (backward ? " backward" : " forward"), order.ranges() * (SIZE + 1L));
                assertThat(page.rows()).hasSize(SIZE);
            }
        }
    }

    private static void requireRead(Order order, String where, long most) {
        assertThat(explaining.last().rowsRead())
                .as(() -> order + ", " + where + "\n" + explaining.last().sql() + "\n"
                        + explaining.last().plan().toPrettyString())
                .isLessThanOrEqualTo(most)
                .isGreaterThanOrEqualTo(SIZE);
    }

    private static Message rowAt(Order order, int depth) {
        return unexplained.slice(order.query(), PageRequest.of(depth, 1)).rows().getFirst();
    }

    private static String cursor(Order order, Message at, boolean backward) {
        Query<Message> query = Paging.scrollable(order.query());
        List<@Nullable String> values = new ArrayList<>();
        query.selection().order().forEach(key -> values.add(KeyText.write(key.field(), value(key, at))));
        return Cursors.signedWith(SECRET)
                .write(botkit.statements.fingerprint(SelectRows.of(query)), new Cursors.Place(backward, false, values));
    }

    private static @Nullable Object value(Sort<?> key, Message row) {
        return switch (key.field().getName()) {
            case "id" -> row.id();
            case "created_at" -> row.createdAt();
            case "role" -> row.role();
            default -> row.tokenCount();
        };
    }

    @Test
    void aPageWithItsTotalIsOneStatement() {
        int before = explaining.statements();
        Page<Message> page = botkit.page(ALL.newestFirst(), PageRequest.of(3, SIZE));

        assertThat(explaining.statements() - before).isEqualTo(1);
        assertThat(page.total()).isEqualTo(MillionMessages.ROWS);
        assertThat(page.rows())
                .extracting(Message::id)
                .containsExactlyElementsOf(IntStream.range(0, SIZE)
                        .mapToObj(i -> MillionMessages.ROWS - 40L - i)
                        .toList());
    }
}
