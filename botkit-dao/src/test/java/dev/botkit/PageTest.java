package dev.botkit;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.db.Chatbot;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewUser;
import dev.botkit.query.Chatbots;
import dev.botkit.testkit.PostgresTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@PostgresTest
class PageTest {

    private DataSource dataSource;
    private Botkit botkit;
    private Chatbots mine;
    private int ada;

    @BeforeEach
    void fiveChatbots(DataSource source) {
        dataSource = source;
        botkit = Botkit.using(source);
        ada = botkit.insert(NewUser.of(UUID.randomUUID() + "@example.com").name("Ada"))
                .id();
        for (String name : List.of("a", "b", "c", "d", "e")) {
            botkit.insert(NewChatbot.of(ada, name).active(name.compareTo("c") < 0));
        }
        mine = Chatbots.ownedBy(ada).orderBy(Sort.asc(CHATBOTS.NAME));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 'page 0: pages count from 1, to 922337203685477580 of this size.'",
        "-1, 10, 'page -1: pages count from 1, to 922337203685477580 of this size.'",
        "922337203685477581, 10, 'page 922337203685477581: pages count from 1, to 922337203685477580 of this size.'",
        "9223372036854775807, 1000, 'page 9223372036854775807: pages count from 1, to 9223372036854775 of this size.'",
        "1, 0, 'page size 0: it is from 1 to 1000; for larger results use scroll or stream.'",
        "1, -1, 'page size -1: it is from 1 to 1000; for larger results use scroll or stream.'",
        "1, 1001, 'page size 1001: it is from 1 to 1000; for larger results use scroll or stream.'",
        "1, 1000000000, 'page size 1000000000: it is from 1 to 1000; for larger results use scroll or stream.'"
    })
    void aRequestOutOfItsBoundsIsRefused(long page, int size, String message) {
        assertThatThrownBy(() -> PageRequest.of(page, size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_001, 1_000_000_000, Integer.MIN_VALUE})
    void scrollHasTheSameBounds(int size) {
        assertThatThrownBy(() -> botkit.scroll(mine, size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("page size " + size + ": it is from 1 to 1000");
        assertThatThrownBy(() -> botkit.scroll(mine, size, "a cursor"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("page size " + size + ": it is from 1 to 1000");
    }

    @Test
    void theFarthestPageIsEmptyAndHasItsTotal() {
        PageRequest farthest = PageRequest.of(Long.MAX_VALUE / 1_000, 1_000);
        assertThat(botkit.page(mine, farthest)).isEqualTo(new Page<>(List.of(), 5, farthest.page(), 1_000));
        assertThat(botkit.slice(mine, farthest).rows()).isEmpty();
        assertThat(botkit.page(mine, PageRequest.of(Long.MAX_VALUE, 1)).total()).isEqualTo(5);
    }

    @Test
    void theTotalSaysHowManyPagesThereAre() {
        Page<Chatbot> last = botkit.page(mine, PageRequest.of(3, 2));
        assertThat(last.rows()).extracting(Chatbot::name).containsExactly("e");
        assertThat(last.total()).isEqualTo(5);
        assertThat(last.totalPages()).isEqualTo(3);
        assertThat(last.hasNext()).isFalse();
        assertThat(last.hasPrevious()).isTrue();

        Page<Chatbot> first = botkit.page(mine, PageRequest.of(1, 5));
        assertThat(first.totalPages()).isEqualTo(1);
        assertThat(first.hasNext()).isFalse();
        assertThat(first.hasPrevious()).isFalse();

        Page<Chatbot> beyond = botkit.page(mine, PageRequest.of(9, 2));
        assertThat(beyond.rows()).isEmpty();
        assertThat(beyond.total()).isEqualTo(5);
        assertThat(beyond.hasNext()).isFalse();
        assertThat(beyond.hasPrevious()).isTrue();
    }

    @Test
    void withoutRowsThereAreNoPages() {
        Page<Chatbot> page = botkit.page(mine.named("none"), PageRequest.of(1, 10));
        assertThat(page).isEqualTo(new Page<>(List.of(), 0, 1, 10));
        assertThat(page.totalPages()).isZero();
        assertThat(page.hasNext()).isFalse();
        assertThat(page.hasPrevious()).isFalse();
    }

    @Test
    void aSliceKnowsWhetherAnotherFollows() {
        assertThat(botkit.slice(mine, PageRequest.of(1, 5)).hasNext()).isFalse();
        assertThat(botkit.slice(mine, PageRequest.of(1, 4)).hasNext()).isTrue();
        assertThat(botkit.slice(mine, PageRequest.of(2, 4)).rows())
                .extracting(Chatbot::name)
                .containsExactly("e");
    }

    @Test
    void aNegativeLimitIsRefused() {
        assertThatThrownBy(() -> mine.limit(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit(-1): a limit is 0 or more.");
        assertThat(botkit.list(mine.limit(0))).isEmpty();
    }

    @Test
    void aQueryWithALimitOfItsOwnHasNoPages() {
        String message = "The query has a limit of 3: a page has its own size, leave it out.";
        Chatbots limited = mine.limit(3);
        assertThatThrownBy(() -> botkit.page(limited, PageRequest.of(1, 2))).hasMessage(message);
        assertThatThrownBy(() -> botkit.slice(limited, PageRequest.of(1, 2))).hasMessage(message);
        assertThatThrownBy(() -> botkit.scroll(limited, 2)).hasMessage(message);
        assertThat(botkit.count(limited)).isEqualTo(3);
    }

    @Test
    void distinctRowsHavePagesButNoPlaces() {
        Projection<?, Boolean> distinct = Chatbots.ownedBy(ada)
                .orderBy(Sort.asc(CHATBOTS.ACTIVE))
                .select(CHATBOTS.ACTIVE, active -> active)
                .distinct();
        assertThat(botkit.page(distinct, PageRequest.of(1, 1))).isEqualTo(new Page<>(List.of(false), 2, 1, 1));
        assertThat(botkit.page(distinct, PageRequest.of(2, 1))).isEqualTo(new Page<>(List.of(true), 2, 2, 1));
        refusesToScroll(distinct);
    }

    @Test
    void distinctRowsAreOrderedByWhatWasChosen() {
        Projection<?, Boolean> unclear =
                mine.select(CHATBOTS.ACTIVE, active -> active).distinct();
        assertThatThrownBy(() -> botkit.page(unclear, PageRequest.of(1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Distinct rows are ordered by columns that were chosen, and name is none of them.");
    }

    @Test
    void groupsHavePagesButNoPlaces() {
        Projection<?, String> groups = Chatbots.ownedBy(ada)
                .orderBy(Sort.desc(CHATBOTS.ACTIVE))
                .select(CHATBOTS.ACTIVE, DSL.count(), (active, rows) -> active + "=" + rows)
                .groupBy(CHATBOTS.ACTIVE);
        assertThat(botkit.page(groups, PageRequest.of(1, 5)))
                .isEqualTo(new Page<>(List.of("true=2", "false=3"), 2, 1, 5));
        assertThat(botkit.page(groups, PageRequest.of(2, 5))).isEqualTo(new Page<>(List.of(), 2, 2, 5));
        refusesToScroll(groups);
    }

    private void refusesToScroll(Query<?> query) {
        assertThatThrownBy(() -> botkit.scroll(query, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Distinct rows and groups have no key to scroll by: take them with page or list.");
    }

    @Test
    void expressionsAndEqualNamesHavePages() {
        Query<String> names = mine.select(
                CHATBOTS.NAME,
                DSL.upper(CHATBOTS.NAME),
                CHATBOTS.USER_ID.plus(1),
                DSL.concat(CHATBOTS.NAME, DSL.inline("!")),
                CHATBOTS.NAME,
                (name, upper, user, shout, again) -> name + upper + (user - ada) + shout + again);
        assertThat(botkit.page(names, PageRequest.of(2, 2)))
                .isEqualTo(new Page<>(List.of("cC1c!c", "dD1d!d"), 5, 2, 2));
        CursorPage<String> head = botkit.scroll(names, 4);
        assertThat(botkit.scroll(names, 4, head.nextCursor().orElseThrow()).rows())
                .containsExactly("eE1e!e");
        Query<String> nullable = Chatbots.ownedBy(ada)
                .orderBy(Sort.asc(CHATBOTS.DESCRIPTION), Sort.asc(Chatbots.OWNER, USERS.NAME), Sort.asc(CHATBOTS.NAME))
                .select(CHATBOTS.USER_ID.plus(1), DSL.concat(CHATBOTS.NAME, DSL.inline("!")), (user, shout) -> shout);
        CursorPage<String> two = botkit.scroll(nullable, 2);
        assertThat(botkit.scroll(nullable, 2, two.nextCursor().orElseThrow()).rows())
                .containsExactly("c!", "d!");
    }

    /** Every transaction of the writer leaves an even number of rows. */
    @Test
    void rowsAndTotalAreOfOneSnapshot() throws SQLException {
        int bob = botkit.insert(NewUser.of(UUID.randomUUID() + "@example.com")).id();
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(bob, done));
        try {
            for (int i = 0; i < 100; i++) {
                Page<Chatbot> page = botkit.page(Chatbots.ownedBy(bob).newestFirst(), PageRequest.of(1, 1_000));
                assertThat(page.total()).isEqualTo(page.rows().size()).isEven();
                var related = botkit.page(
                        Chatbots.ownedBy(bob).newestFirst().with(Chatbots.OWNER, (bot, owner) -> owner.id()),
                        PageRequest.of(1, 1_000));
                assertThat(related.total()).isEqualTo(related.rows().size()).isEven();
            }
        } finally {
            done.set(true);
            writer.join();
        }
    }

    private void write(int owner, AtomicBoolean done) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; !done.get(); i += 2) {
                for (int name = i; name < i + 2; name++) {
                    statement.execute(
                            "insert into aibotkit_chatbots (user_id, name) values (%d, '%d')".formatted(owner, name));
                }
                connection.commit();
                statement.execute(
                        "delete from aibotkit_chatbots where user_id = %d and name = '%d'".formatted(owner, i - 40));
                statement.execute(
                        "delete from aibotkit_chatbots where user_id = %d and name = '%d'".formatted(owner, i - 39));
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
