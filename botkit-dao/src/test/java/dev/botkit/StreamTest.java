package dev.botkit;

import static dev.botkit.db.Tables.CHATBOTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.db.Chatbot;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewUser;
import dev.botkit.error.StatementException;
import dev.botkit.query.Chatbots;
import dev.botkit.testkit.PostgresTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On one connection, which each verb must leave as it found it: without a transaction of its own, in autocommit. */
@PostgresTest
class StreamTest {

    private final RecordedStatements statements = new RecordedStatements();
    private Connection connection;
    private Botkit botkit;
    private int ada;

    @BeforeEach
    void threeChatbots(DataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        botkit = Botkit.using(DSL.using(connection, SQLDialect.POSTGRES)).listening(statements);
        ada = botkit.insert(NewUser.of(UUID.randomUUID() + "@example.com")).id();
        for (String name : List.of("one", "two", "three")) {
            botkit.insert(NewChatbot.of(ada, name));
        }
        statements.clear();
    }

    @AfterEach
    void leftAsItWas() throws SQLException {
        try (Connection closing = connection) {
            assertThat(closing.getAutoCommit()).as("autocommit").isTrue();
            assertThat(inTransaction()).as("in a transaction").isFalse();
        }
    }

    /** Whether two statements share a transaction. */
    private boolean inTransaction() throws SQLException {
        long first = number("select pg_current_xact_id()::text::bigint");
        return first == number("select pg_current_xact_id()::text::bigint");
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Chatbots mine() {
        return Chatbots.ownedBy(ada).orderBy(Sort.asc(CHATBOTS.ID));
    }

    @Test
    void rowsComeOneByOneInTheirOrder() {
        List<Chatbot> seen = new ArrayList<>();
        botkit.stream(mine(), seen::add);
        assertThat(seen).hasSize(3).isEqualTo(botkit.list(mine()));
        assertThat(statements.sql()).hasSize(2);
    }

    @Test
    void projectionsGroupsAndLimitsAreStreamedToo() {
        List<Object> seen = new ArrayList<>();
        botkit.stream(mine().limit(2).select(CHATBOTS.NAME, name -> name), seen::add);
        botkit.stream(
                Chatbots.ownedBy(ada)
                        .select(CHATBOTS.USER_ID, DSL.count(), (user, bots) -> bots)
                        .groupBy(CHATBOTS.USER_ID),
                seen::add);
        assertThat(seen).containsExactly("one", "two", 3);
    }

    @Test
    void relationsAreRefused() {
        assertThatThrownBy(() -> botkit.stream(mine().with(Chatbots.OWNER, (bot, owner) -> bot), row -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Relations are gathered in memory: stream the rows alone, or scroll.");
    }

    @Test
    void whatTheConsumerThrowsEndsTheStream() {
        List<Chatbot> seen = new ArrayList<>();
        IllegalStateException enough = new IllegalStateException("enough");
        assertThatThrownBy(() -> botkit.stream(mine(), row -> {
                    seen.add(row);
                    throw enough;
                }))
                .isSameAs(enough);
        assertThat(seen).hasSize(1);
    }

    @Test
    void aFailingStatementLeavesNoTransaction() {
        assertThatThrownBy(() -> botkit.stream(mine().where(DSL.condition("1 / (id - id) = 1")), row -> {}))
                .isInstanceOfSatisfying(
                        StatementException.class, e -> assertThat(e.sqlState()).contains("22012"));
        assertThat(statements.last().failure()).isPresent();
        assertThat(botkit.count(mine())).isEqualTo(3);
    }

    @Test
    void whatTheConsumerWritesOnTheSameConnectionIsKept() {
        botkit.stream(mine(), row -> botkit.insert(NewChatbot.of(ada, "copy of " + row.name())));
        assertThat(botkit.count(mine())).isEqualTo(6);
    }

    @Test
    void whatTheConsumerWroteBeforeItThrewIsRolledBack() {
        assertThatThrownBy(() -> botkit.stream(mine(), row -> {
                    botkit.insert(NewChatbot.of(ada, "copy of " + row.name()));
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
        assertThat(botkit.count(mine())).isEqualTo(3);
    }

    @Test
    void anOpenTransactionGoesOn() throws SQLException {
        connection.setAutoCommit(false);
        botkit.insert(NewChatbot.of(ada, "four"));
        List<Chatbot> seen = new ArrayList<>();
        botkit.stream(mine(), seen::add);
        assertThatThrownBy(() -> botkit.stream(mine(), row -> {
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
        assertThat(connection.getAutoCommit()).isFalse();
        assertThat(inTransaction()).isTrue();
        connection.rollback();
        connection.setAutoCommit(true);
        assertThat(seen).hasSize(4);
        assertThat(botkit.count(mine())).isEqualTo(3);
    }
}
