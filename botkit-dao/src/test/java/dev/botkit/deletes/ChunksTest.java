package dev.botkit.deletes;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.CONVERSATIONS;
import static dev.botkit.db.Tables.MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Deleted;
import dev.botkit.Given;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Conversation;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Conversations;
import dev.botkit.query.Messages;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.MessageRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PostgresTest(isolation = Isolation.METHOD)
class ChunksTest {

    private final List<String> sql = new ArrayList<>();
    private Botkit botkit;
    private Chatbot bot;

    /** A chatbot with 3 conversations of 5 messages each. */
    @BeforeEach
    void aTree(DataSource dataSource) {
        botkit = Botkit.using(dataSource).listening(execution -> sql.add(execution.sql()));
        Given given = new Given(Botkit.using(dataSource));
        bot = given.chatbot(given.user("Ada"), "Support");
        for (int i = 0; i < 3; i++) {
            Conversation talk = given.conversation(bot);
            for (int j = 0; j < 5; j++) {
                given.message(talk, MessageRole.USER, "Hi");
            }
        }
    }

    private Chatbots support() {
        return Chatbots.byId(bot.id());
    }

    @Test
    void theDeepestTableGoesFirstAndProgressIsTold() {
        List<Deleted> progress = new ArrayList<>();

        Deleted deleted = botkit.deleteInChunks(support(), 4, progress::add);

        assertThat(deleted.count(MESSAGES)).isEqualTo(15);
        assertThat(deleted.total()).isEqualTo(19);
        assertThat(progress)
                .extracting(so -> so.count(MESSAGES) + "+" + so.count(CONVERSATIONS) + "+" + so.count(CHATBOTS))
                .containsExactly("4+0+0", "8+0+0", "12+0+0", "15+0+0", "15+3+0", "15+3+1");
        assertThat(botkit.previewCascading(support()).total()).isZero();
    }

    @Test
    void interruptedItIsCalledAgain() {
        assertThatThrownBy(() -> botkit.deleteInChunks(support(), 4, so -> {
                    if (so.total() > 10) {
                        throw new IllegalStateException("enough for today");
                    }
                }))
                .hasMessage("enough for today");
        assertThat(botkit.count(Messages.all())).isEqualTo(3);
        assertThat(botkit.count(Conversations.all())).isEqualTo(3);

        Deleted rest = botkit.deleteInChunks(support(), 4, so -> {});

        assertThat(rest.total()).isEqualTo(7);
        assertThat(botkit.deleteInChunks(support(), 4, so -> {}).total()).isZero();
    }

    @Test
    void eachChunkIsATransactionOfItsOwn() {
        botkit.deleteInChunks(
                support(),
                4,
                so -> assertThat(botkit.count(Messages.all()))
                        .as("seen by another connection")
                        .isEqualTo(15 - so.count(MESSAGES)));
    }

    @Test
    void insideOfATransactionItIsRefused(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Botkit inside = Botkit.using(DSL.using(connection, SQLDialect.POSTGRES));
            assertThatThrownBy(() -> inside.deleteInChunks(support(), 4, so -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("deleteCascading");
            connection.rollback();
        }
        assertThatThrownBy(() -> botkit.inTransaction(tx -> botkit.deleteInChunks(support(), 4, so -> {})))
                .isInstanceOf(IllegalStateException.class);
        assertThat(botkit.count(Messages.all())).isEqualTo(15);
    }

    @Test
    void sizesAndLimitsThatMakeNoSenseAreRefused() {
        for (int size : new int[] {Integer.MIN_VALUE, -1, 0, 100_001}) {
            assertThatThrownBy(() -> botkit.deleteInChunks(support(), size, so -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("from 1 to 100000");
        }
        assertThatThrownBy(() -> botkit.deleteInChunks(support().limit(1), 4, so -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limit(1)");
        assertThat(sql).isEmpty();
    }
}
