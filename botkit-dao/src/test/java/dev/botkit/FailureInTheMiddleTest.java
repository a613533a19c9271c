package dev.botkit;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewDocument;
import dev.botkit.db.NewUser;
import dev.botkit.error.StatementException;
import dev.botkit.query.Chatbots;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.SourceType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pool of one connection shows at once what the verb before left behind. */
@PostgresTest(isolation = Isolation.METHOD)
class FailureInTheMiddleTest {

    private static final Condition FAILS = DSL.condition("1 / (id - id) = 1");

    private HikariDataSource pool;
    private Botkit botkit;

    @BeforeEach
    void aChatbotWithADocument(DataSource dataSource) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(2_000);
        pool = new HikariDataSource(config);
        botkit = Botkit.using(pool);
        int ada = botkit.insert(NewUser.of("ada@example.com")).id();
        long bot = botkit.insert(NewChatbot.of(ada, "Support")).id();
        botkit.insert(NewDocument.of(bot, "Prices", SourceType.TEXT));
    }

    @AfterEach
    void theConnectionIsAsGoodAsNew() throws SQLException {
        try (HikariDataSource closing = pool;
                Connection connection = closing.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(xact(statement))
                    .as("each statement has a transaction of its own")
                    .isNotEqualTo(xact(statement));
            try (ResultSet row = statement.executeQuery("show transaction_read_only")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("off");
            }
        }
    }

    private static String xact(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select pg_current_xact_id()::text")) {
            row.next();
            return row.getString(1);
        }
    }

    private void canReadAndWrite() {
        long bot = botkit.get(Chatbots.all()).id();
        botkit.insert(NewDocument.of(bot, "More", SourceType.TEXT));
        assertThat(botkit.list(Chatbots.all().with(Chatbots.DOCUMENTS, (row, documents) -> documents.size())))
                .containsExactly(2);
        botkit.jooq().deleteFrom(DOCUMENTS).where(DOCUMENTS.TITLE.eq("More")).execute();
    }

    @Test
    void aStatementForARelationFails() {
        var query = Chatbots.all()
                .with(Chatbots.OWNER, Chatbots.DOCUMENTS.of(rows -> rows.where(FAILS)), (bot, user, rows) -> rows);
        for (int i = 0; i < 12; i++) { // The driver prepares a statement on the server at its fifth run.
            assertThatThrownBy(() -> botkit.list(query))
                    .isInstanceOfSatisfying(
                            StatementException.class,
                            e -> assertThat(e.sqlState()).contains("22012"));
            canReadAndWrite();
        }
        assertThatThrownBy(() -> botkit.page(query, PageRequest.of(1, 1))).isInstanceOf(StatementException.class);
        assertThatThrownBy(() -> botkit.scroll(query, 1)).isInstanceOf(StatementException.class);
        canReadAndWrite();
    }

    @Test
    void theFirstStatementFails() {
        var query = Chatbots.all().where(FAILS).with(Chatbots.DOCUMENTS, (bot, rows) -> rows);
        assertThatThrownBy(() -> botkit.list(query)).isInstanceOf(StatementException.class);
        canReadAndWrite();
    }

    @Test
    void aRowCantBeRead() {
        botkit.jooq().execute("alter table aibotkit_documents drop constraint documents_status_check");
        botkit.jooq().execute("update aibotkit_documents set status = 'odd'");
        var query = Chatbots.all().with(Chatbots.DOCUMENTS, Chatbots.CONVERSATIONS, (bot, rows, talks) -> rows);
        assertThatThrownBy(() -> botkit.list(query)).isInstanceOf(DataTypeException.class);
        botkit.jooq().execute("update aibotkit_documents set status = 'pending'");
        canReadAndWrite();
    }

    @Test
    void theCallersOwnCodeThrows() {
        IllegalStateException thrown = new IllegalStateException("mine");
        assertThatThrownBy(() -> botkit.list(Chatbots.all().with(Chatbots.DOCUMENTS, (bot, rows) -> {
                    throw thrown;
                })))
                .isSameAs(thrown);
        assertThatThrownBy(() -> botkit.stream(Chatbots.all(), row -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
        canReadAndWrite();
    }

    @Test
    void aListenerThrows() {
        IllegalStateException thrown = new IllegalStateException("mine");
        Botkit listened = botkit.listening(statement -> {
            throw thrown;
        });
        var query = Chatbots.all().with(Chatbots.DOCUMENTS, (bot, rows) -> rows);
        assertThatThrownBy(() -> listened.list(query)).isSameAs(thrown);
        assertThatThrownBy(() -> listened.stream(Chatbots.all(), row -> {})).isSameAs(thrown);
        canReadAndWrite();
    }

    @Test
    void aStreamIsReadHalfWay() {
        botkit.jooq()
                .execute("insert into aibotkit_chatbots (user_id, name) select 1, n from generate_series(1, 5000) n");
        assertThatThrownBy(() ->
                        botkit.stream(Chatbots.all().orderBy(Sort.asc(CHATBOTS.ID)), row -> stopAt("1500", row.name())))
                .hasMessage("at 1500");
        botkit.jooq().deleteFrom(CHATBOTS).where(CHATBOTS.NAME.ne("Support")).execute();
        canReadAndWrite();
    }

    private static void stopAt(String last, String name) {
        if (name.equals(last)) {
            throw new IllegalStateException("at " + last);
        }
    }

    @Test
    void theServerEndsTheConnection() {
        var query = Chatbots.all()
                .where(DSL.condition("pg_terminate_backend(pg_backend_pid())"))
                .with(Chatbots.DOCUMENTS, (bot, rows) -> rows);
        assertThatThrownBy(() -> botkit.list(query))
                .isInstanceOfSatisfying(
                        StatementException.class,
                        e -> assertThat(e.sqlState().orElseThrow()).isIn(List.of("57P01", "08006")));
        canReadAndWrite();
    }
}
