package dev.botkit.deletes;

import static dev.botkit.Sort.asc;
import static dev.botkit.db.Tables.CHATBOTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Given;
import dev.botkit.db.Chatbot;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.User;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Conversations;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PostgresTest(isolation = Isolation.METHOD)
class SoftDeleteTest {

    private final List<String> sql = new ArrayList<>();
    private Botkit botkit;
    private Given given;
    private User ada;

    @BeforeEach
    void aUser(DataSource dataSource) {
        botkit = Botkit.using(dataSource).listening(execution -> sql.add(execution.sql()));
        given = new Given(Botkit.using(dataSource));
        ada = given.user("Ada");
    }

    private Chatbots adas() {
        return Chatbots.ownedBy(ada.id());
    }

    private Chatbot markedSince(String name, Duration age) {
        return botkit.insert(
                NewChatbot.of(ada.id(), name).deletedAt(ada.createdAt().minus(age)));
    }

    private List<String> marked() {
        return botkit.list(adas().onlyDeleted().orderBy(asc(CHATBOTS.NAME)).select(CHATBOTS.NAME, name -> name));
    }

    @Test
    void aMarkedRowIsLeftOutListedAndRestored() {
        Chatbot bot = given.chatbot(ada, "Support");
        given.chatbot(ada, "Sales");

        assertThat(botkit.softDelete(Chatbots.byId(bot.id()))).isEqualTo(1);

        assertThat(botkit.find(Chatbots.byId(bot.id()))).isEmpty();
        Chatbot found = botkit.get(adas().onlyDeleted());
        assertThat(found.deletedAt()).isAfterOrEqualTo(bot.createdAt());
        assertThat(found.updatedAt()).isAfter(bot.updatedAt());

        assertThat(botkit.restore(Chatbots.byId(bot.id()))).isEqualTo(1);
        assertThat(botkit.get(Chatbots.byId(bot.id())).deletedAt()).isNull();
        assertThat(marked()).isEmpty();
        assertThat(sql).filteredOn(each -> each.startsWith("update")).hasSize(2);
    }

    @Test
    void whoMarksARowAgainDoesNotMoveItsTime() {
        Chatbot bot = markedSince("Old", Duration.ofDays(3));

        assertThat(botkit.softDelete(Chatbots.byId(bot.id()))).isZero();
        assertThat(botkit.softDelete(Chatbots.byId(bot.id()).includingDeleted()))
                .isZero();
        assertThat(botkit.softDelete(Chatbots.byId(bot.id()).onlyDeleted())).isZero();

        assertThat(botkit.get(Chatbots.byId(bot.id()).onlyDeleted())).isEqualTo(bot);
    }

    @Test
    void rowsThatAreNotMarkedAreNotRestored() {
        Chatbot bot = given.chatbot(ada, "Support");

        assertThat(botkit.restore(Chatbots.byId(bot.id()))).isZero();

        assertThat(botkit.get(Chatbots.byId(bot.id()))).isEqualTo(bot);
    }

    @Test
    void aLimitTakesTheFirst() {
        for (String name : List.of("C", "A", "B")) {
            given.chatbot(ada, name);
        }

        assertThat(botkit.softDelete(adas().orderBy(asc(CHATBOTS.NAME)).limit(2)))
                .isEqualTo(2);

        assertThat(marked()).containsExactly("A", "B");
        assertThat(botkit.restore(adas().orderBy(asc(CHATBOTS.NAME)).limit(1))).isEqualTo(1);
        assertThat(marked()).containsExactly("B");
    }

    @Test
    void allAreMarkedOrRestoredWhenThatIsSaid() {
        given.chatbot(ada, "One");
        given.chatbot(ada, "Two");

        assertThat(botkit.softDeleteAll(Chatbots.all())).isEqualTo(2);
        assertThat(botkit.count(Chatbots.all())).isZero();
        assertThat(botkit.restoreAll(Chatbots.all())).isEqualTo(2);
        assertThat(botkit.count(Chatbots.all())).isEqualTo(2);
    }

    @Test
    void aPurgeDeletesWhatWasMarkedLongerAgo() {
        Chatbot old = markedSince("Old", Duration.ofDays(31));
        given.conversation(old);
        markedSince("Fresh", Duration.ofDays(29));
        given.chatbot(ada, "Alive");

        assertThat(botkit.purge(Chatbots.all(), Duration.ofDays(30))).isEqualTo(1);

        assertThat(marked()).containsExactly("Fresh");
        assertThat(botkit.count(Chatbots.all())).isEqualTo(1);
        assertThat(botkit.count(Conversations.all())).isZero();
        assertThat(botkit.purge(adas().named("Fresh"), Duration.ZERO)).isEqualTo(1);
    }

    @Test
    void aPurgeGoesByTheThousandOldestFirst() {
        botkit.jooq()
                .insertInto(CHATBOTS, CHATBOTS.USER_ID, CHATBOTS.NAME, CHATBOTS.DELETED_AT)
                .select(DSL.select(
                                DSL.inline(ada.id()),
                                DSL.field(DSL.name("n"), String.class),
                                DSL.inline(ada.createdAt().minusDays(2)))
                        .from(DSL.generateSeries(1, 2_500).as("n")))
                .execute();
        sql.clear();

        assertThat(botkit.purge(Chatbots.all(), Duration.ofDays(1))).isEqualTo(2_500);

        assertThat(sql).hasSize(3).allMatch(each -> each.contains("skip locked"));
        assertThat(marked()).isEmpty();
    }

    @Test
    void aPurgeLeavesToTheNextTimeWhatOthersHaveLocked(DataSource dataSource) throws SQLException {
        markedSince("Free", Duration.ofDays(31));
        Chatbot locked = markedSince("Locked", Duration.ofDays(32));

        try (Connection other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            DSL.using(other, SQLDialect.POSTGRES)
                    .selectFrom(CHATBOTS)
                    .where(CHATBOTS.ID.eq(locked.id()))
                    .forUpdate()
                    .fetch();
            assertThat(botkit.purge(Chatbots.all(), Duration.ofDays(30))).isEqualTo(1);
            other.rollback();
        }

        assertThat(marked()).containsExactly("Locked");
        assertThat(botkit.purge(Chatbots.all(), Duration.ofDays(30))).isEqualTo(1);
    }

    @Test
    void insideOfAnOpenTransactionAPurgeIsPartOfIt(DataSource dataSource) throws SQLException {
        markedSince("Old", Duration.ofDays(31));

        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Botkit inside = Botkit.using(DSL.using(connection, SQLDialect.POSTGRES));
            assertThat(inside.purge(Chatbots.all(), Duration.ofDays(30))).isEqualTo(1);
            connection.rollback();
        }

        assertThat(marked()).containsExactly("Old");
    }

    @Test
    void agesAndLimitsThatMakeNoSenseAreRefused() {
        for (Duration age : List.of(Duration.ofSeconds(-1), Duration.ofDays(365_001))) {
            assertThatThrownBy(() -> botkit.purge(Chatbots.all(), age))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("365000 days");
        }
        assertThat(botkit.purge(Chatbots.all(), Duration.ofDays(365_000))).isZero();
        assertThatThrownBy(() -> botkit.purge(Chatbots.all().limit(3), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limit(3)");
    }
}
