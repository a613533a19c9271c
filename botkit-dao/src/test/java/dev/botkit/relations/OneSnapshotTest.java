package dev.botkit.relations;

import static dev.botkit.db.Tables.CONVERSATIONS;
import static dev.botkit.db.Tables.MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.Botkit;
import dev.botkit.Given;
import dev.botkit.Query;
import dev.botkit.Sort;
import dev.botkit.db.Chatbot;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Conversations;
import dev.botkit.testkit.PostgresTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * All levels are of one moment. A writer puts, over and over and each time in one transaction, a conversation with its
 * one message in the place of another: whoever sees a conversation without its message has mixed two moments.
 */
@PostgresTest
class OneSnapshotTest {

    private static final int READS = 300;

    record Talk(long id, List<String> words, long count) {}

    private final AtomicBoolean stopped = new AtomicBoolean();
    private Chatbot bot;
    private Thread writer;
    private volatile Throwable failure;

    @BeforeEach
    void aWriter(DataSource dataSource) {
        Given given = new Given(Botkit.using(dataSource));
        bot = given.chatbot(given.user("Ada"), "Support");
        writer = Thread.ofPlatform().start(() -> {
            try (Connection connection = dataSource.getConnection()) {
                replaceTalks(connection);
            } catch (SQLException | RuntimeException e) {
                failure = e;
            }
        });
    }

    private void replaceTalks(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        String[] statements = {
            "delete from aibotkit_conversations where chatbot_id = ?",
            "insert into aibotkit_conversations (chatbot_id, session_id) values (?, gen_random_uuid())",
            "insert into aibotkit_messages (conversation_id, role, content)"
                    + " select id, 'user', 'Hi' from aibotkit_conversations where chatbot_id = ?"
        };
        while (!stopped.get()) {
            for (String sql : statements) {
                try (var statement = connection.prepareStatement(sql)) {
                    statement.setLong(1, bot.id());
                    statement.execute();
                }
            }
            connection.commit();
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        stopped.set(true);
        writer.join();
        assertThat(failure).isNull();
    }

    private Query<Talk> talks() {
        return Conversations.ofChatbot(bot.id())
                .orderBy(Sort.asc(CONVERSATIONS.ID))
                .with(
                        Conversations.MESSAGES.of(all -> all.limit(2).select(MESSAGES.CONTENT, words -> words)),
                        Conversations.MESSAGES.count(),
                        (talk, words, count) -> new Talk(talk.id(), words, count));
    }

    @Test
    void withoutATransactionEachReadIsOfOneMoment(DataSource dataSource) throws SQLException {
        List<Talk> seen = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            Botkit botkit = Botkit.using(DSL.using(connection, SQLDialect.POSTGRES));
            for (int i = 0; i < READS; i++) {
                seen.addAll(botkit.list(Chatbots.byId(bot.id())
                                .with(Chatbots.CONVERSATIONS.of(all -> talks()), (row, talks) -> talks))
                        .getFirst());
            }
        }
        assertThat(seen).allSatisfy(talk -> assertThat(talk.words()).containsExactly("Hi"));
        assertThat(seen).allSatisfy(talk -> assertThat(talk.count()).isEqualTo(1));
        assertThat(seen.stream().map(Talk::id).distinct().count())
                .as("moments seen")
                .isGreaterThan(1);
    }

    @Test
    void insideRepeatableReadAllReadsAreOfOneMoment(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Botkit botkit = Botkit.using(DSL.using(connection, SQLDialect.POSTGRES));
            List<Talk> first = botkit.list(talks());
            for (int i = 0; i < READS; i++) {
                assertThat(botkit.list(talks())).isEqualTo(first);
            }
            assertThat(first).allSatisfy(talk -> assertThat(talk.words()).containsExactly("Hi"));
            connection.rollback();
        }
    }

    /**
     * Inside READ COMMITTED each level is a statement with a moment of its own, as the user of that isolation asked
     * for. What still holds: the rows of a level are of one moment, counts beside a row are of the row's own moment,
     * and no child goes to a parent that isn't its own.
     */
    @Test
    void insideReadCommittedEachLevelIsOfAMomentOfItsOwn(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            Botkit botkit = Botkit.using(DSL.using(connection, SQLDialect.POSTGRES));
            for (int i = 0; i < READS; i++) {
                assertThat(botkit.list(talks())).hasSizeLessThanOrEqualTo(1).allSatisfy(talk -> {
                    assertThat(talk.count()).isEqualTo(1);
                    assertThat(talk.words()).isIn(List.of(), List.of("Hi"));
                });
            }
            connection.rollback();
        }
    }
}
