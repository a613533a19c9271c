package dev.botkit.updates;

import static dev.botkit.db.Tables.ANALYTICS;
import static dev.botkit.db.Tables.CHATBOTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Given;
import dev.botkit.Patch;
import dev.botkit.StatementListener.Execution;
import dev.botkit.Version;
import dev.botkit.db.Analytics;
import dev.botkit.db.Chatbot;
import dev.botkit.db.NewAnalytics;
import dev.botkit.db.User;
import dev.botkit.db.tables.records.ChatbotsRecord;
import dev.botkit.error.NotFoundException;
import dev.botkit.error.NotUniqueException;
import dev.botkit.error.StaleRowException;
import dev.botkit.query.Chatbots;
import dev.botkit.query.DailyAnalytics;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people have the same row before their eyes; the second to save must not undo the first unseen. */
@PostgresTest(isolation = Isolation.METHOD)
class VersionedUpdateTest {

    private static final Patch<ChatbotsRecord> HELP = Patch.of(CHATBOTS).set(CHATBOTS.NAME, "Help");

    private final List<Execution> executions = Collections.synchronizedList(new ArrayList<>());
    private Botkit botkit;
    private Botkit silent;
    private User ada;
    private Chatbot seen;

    @BeforeEach
    void aChatbot(DataSource dataSource) {
        silent = Botkit.using(dataSource);
        botkit = silent.listening(executions::add);
        ada = new Given(silent).user("Ada");
        seen = new Given(silent).chatbot(ada, "Support");
    }

    private static Version<ChatbotsRecord> version(Chatbot bot) {
        return Version.seen(CHATBOTS.UPDATED_AT, bot.updatedAt());
    }

    @Test
    void aRowThatNobodyChangedIsUpdatedByOneStatement() {
        Chatbot updated = botkit.update(Chatbots.byId(seen.id()), version(seen), HELP);

        assertThat(executions).hasSize(1);
        assertThat(updated.name()).isEqualTo("Help");
        assertThat(updated.updatedAt()).isAfter(seen.updatedAt());
        assertThat(silent.get(Chatbots.byId(seen.id()))).isEqualTo(updated);
        assertThat(botkit.update(Chatbots.byId(seen.id()), version(updated), HELP))
                .isNotNull();
    }

    @Test
    void aStaleWriteGetsTheRowAsItIsNow() {
        Chatbot current = botkit.update(Chatbots.byId(seen.id()), version(seen), HELP);
        executions.clear();

        assertThatThrownBy(() -> botkit.update(
                        Chatbots.byId(seen.id()),
                        version(seen),
                        Patch.of(CHATBOTS).set(CHATBOTS.NAME, "Lost")))
                .isInstanceOfSatisfying(
                        StaleRowException.class,
                        error -> assertThat(error.current(Chatbot.class)).isEqualTo(current))
                .hasMessageContaining("aibotkit_chatbots")
                .hasMessageNotContaining("Help");
        assertThat(executions).hasSize(2);
        assertThat(silent.get(Chatbots.byId(seen.id()))).isEqualTo(current);
    }

    @Test
    void aRowThatIsGoneIsNotFound() {
        silent.jooq().deleteFrom(CHATBOTS).where(CHATBOTS.ID.eq(seen.id())).execute();

        assertThatThrownBy(() -> botkit.update(Chatbots.byId(seen.id()), version(seen), HELP))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void severalRowsAreNotOneAndNothingIsWritten() {
        Chatbot other = new Given(silent).chatbot(ada, "Sales");
        silent.update(Chatbots.byId(other.id()), Patch.of(CHATBOTS).set(CHATBOTS.UPDATED_AT, seen.updatedAt()));
        Patch<ChatbotsRecord> activate = Patch.of(CHATBOTS).set(CHATBOTS.ACTIVE, true);

        assertThatThrownBy(() -> botkit.update(Chatbots.ownedBy(ada.id()), version(seen), activate))
                .isInstanceOf(NotUniqueException.class);

        assertThat(silent.list(Chatbots.ownedBy(ada.id()))).hasSize(2).noneMatch(Chatbot::active);
    }

    @Test
    void aQueryThatHappensToMatchOneRowWillDo() {
        assertThat(botkit.update(Chatbots.ownedBy(ada.id()), version(seen), HELP)
                        .name())
                .isEqualTo("Help");
        assertThat(executions).hasSize(1);
        assertThatThrownBy(() -> botkit.update(Chatbots.ownedBy(ada.id()), version(seen), HELP))
                .isInstanceOf(StaleRowException.class);
    }

    @Test
    void theFirstRowOfAnOrderIsOne() {
        Chatbot newer = new Given(silent).chatbot(ada, "Sales");

        assertThat(botkit.update(Chatbots.ownedBy(ada.id()).newestFirst().limit(1), version(newer), HELP)
                        .id())
                .isEqualTo(newer.id());
    }

    @Test
    void anyColumnThatEachPatchChangesIsAVersion() {
        Analytics day = silent.insert(NewAnalytics.of(seen.id(), LocalDate.of(2026, 3, 1)));
        var next = Patch.of(ANALYTICS).compute(ANALYTICS.MESSAGE_COUNT, ANALYTICS.MESSAGE_COUNT.plus(1));
        var version = Version.seen(ANALYTICS.MESSAGE_COUNT, day.messageCount());
        DailyAnalytics days = DailyAnalytics.ofChatbot(seen.id());

        assertThat(botkit.update(days, version, next).messageCount()).isEqualTo(1);
        assertThatThrownBy(() -> botkit.update(days, version, next)).isInstanceOf(StaleRowException.class);
    }

    @Test
    void nullIsNoVersion() {
        assertThatThrownBy(() -> Version.seen(CHATBOTS.DELETED_AT, seen.deletedAt()))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("deleted_at was null when it was read");
    }

    /** Each adds its own letter to what it has read; none is lost, though all write at the same time. */
    @Test
    void noUpdateIsLost() throws Exception {
        Callable<Integer> writer = () -> {
            int stale = 0;
            for (int written = 0; written < 25; ) {
                Chatbot read = botkit.get(Chatbots.byId(seen.id()));
                try {
                    String longer = (read.description() == null ? "" : read.description()) + "x";
                    botkit.update(
                            Chatbots.byId(seen.id()),
                            version(read),
                            Patch.of(CHATBOTS).set(CHATBOTS.DESCRIPTION, longer));
                    written++;
                } catch (StaleRowException e) {
                    assertThat(e.current(Chatbot.class).updatedAt()).isAfter(read.updatedAt());
                    stale++;
                }
            }
            return stale;
        };
        int stale = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> each : threads.invokeAll(Collections.nCopies(4, writer))) {
                stale += each.get();
            }
        }

        assertThat(silent.get(Chatbots.byId(seen.id())).description()).isEqualTo("x".repeat(100));
        assertThat(stale).as("stale writes, without which nothing was tried").isPositive();
    }
}
