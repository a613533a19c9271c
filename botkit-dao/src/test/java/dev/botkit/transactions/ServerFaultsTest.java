package dev.botkit.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Transaction;
import dev.botkit.TransactionOptions;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewUser;
import dev.botkit.error.ConnectionLostException;
import dev.botkit.error.LockNotAvailableException;
import dev.botkit.error.NoConnectionException;
import dev.botkit.error.StatementException;
import dev.botkit.query.Chatbots;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import dev.botkit.wire.CutWire;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What a server does to those who did nothing wrong. */
@PostgresTest(isolation = Isolation.METHOD)
class ServerFaultsTest {

    private Botkit botkit;
    private Botkit somebodyElse;
    private int userId;

    @BeforeEach
    void aUser(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
        somebodyElse = Botkit.using(dataSource);
        userId = botkit.insert(NewUser.of("ada@example.com")).id();
    }

    @Test
    void aKilledBackendIsALostConnectionAndNothingIsKept() {
        assertThatThrownBy(() -> botkit.inTransaction(tx -> {
                    tx.insert(NewChatbot.of(userId, "Gone"));
                    kill(tx);
                    return tx.insert(NewChatbot.of(userId, "Never"));
                }))
                .isInstanceOf(ConnectionLostException.class);

        assertThat(botkit.count(Chatbots.all())).isZero();
    }

    @Test
    void aKilledBackendIsRunAgainOnANewConnectionWhereThatWasAskedFor() {
        AtomicInteger runs = new AtomicInteger();

        botkit.inTransaction(TransactionOptions.defaults().attempts(2), tx -> {
            tx.insert(NewChatbot.of(userId, "Kept"));
            if (runs.incrementAndGet() == 1) {
                kill(tx);
            }
            return tx.insert(NewChatbot.of(userId, "Kept too"));
        });

        assertThat(runs).hasValue(2);
        assertThat(botkit.count(Chatbots.all())).isEqualTo(2);
    }

    private void kill(Transaction tx) {
        int backend = tx.jooq()
                .select(DSL.function(DSL.name("pg_backend_pid"), SQLDataType.INTEGER))
                .fetchSingle()
                .value1();
        // Waits until it is gone, from a connection of its own.
        somebodyElse
                .jooq()
                .select(DSL.function(
                        DSL.name("pg_terminate_backend"), SQLDataType.BOOLEAN, DSL.val(backend), DSL.val(10_000L)))
                .fetch();
    }

    @Test
    void aLockThatOthersHoldTooLongIsBusyNotBroken() {
        botkit.inTransaction(tx -> {
            tx.insert(NewChatbot.of(userId, "Support"));
            assertThatThrownBy(() -> somebodyElse.inTransaction(other -> {
                        other.jooq()
                                .setLocal(DSL.name("lock_timeout"), DSL.inline("50ms"))
                                .execute();
                        return other.insert(NewChatbot.of(userId, "Support"));
                    }))
                    .isInstanceOf(LockNotAvailableException.class)
                    .hasMessageContaining("try again later");
            return "done";
        });
    }

    @Test
    void aPauseLongerThanTheTimeoutEndsTheConnection() {
        TransactionOptions brief = TransactionOptions.defaults().timeout(Duration.ofMillis(700));

        assertThatThrownBy(() -> botkit.inTransaction(brief, tx -> {
                    tx.insert(NewChatbot.of(userId, "Gone"));
                    Thread.sleep(1_500);
                    return tx.insert(NewChatbot.of(userId, "Never"));
                }))
                .isInstanceOf(ConnectionLostException.class);
    }

    @Test
    void aNetworkThatGoesSilentCostsTheTimeoutAndFiveSeconds(TestDatabase database) throws IOException {
        try (CutWire wire = new CutWire(database)) {
            TransactionOptions brief = TransactionOptions.defaults().timeout(Duration.ofMillis(500));

            assertThatThrownBy(() -> Botkit.using(wire.dataSource()).inTransaction(brief, tx -> {
                        tx.insert(NewChatbot.of(userId, "Gone"));
                        wire.stall();
                        return tx.insert(NewChatbot.of(userId, "Never"));
                    }))
                    .isInstanceOf(ConnectionLostException.class);
        }
    }

    @Test
    void aServerThatTakesNoMoreConnectionsIsNoConnection(DataSource dataSource, TestDatabase database)
            throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role nobody_more login password 'secret' connection limit 0");
            try {
                PGSimpleDataSource full = new PGSimpleDataSource();
                full.setUrl(database.jdbcUrl());
                full.setUser("nobody_more");
                full.setPassword("secret");
                assertThatThrownBy(() -> Botkit.using(full).count(Chatbots.all()))
                        .isInstanceOf(NoConnectionException.class)
                        .hasCauseInstanceOf(SQLException.class);
            } finally {
                statement.execute("drop role nobody_more");
            }
        }
    }

    @Test
    void noValueOfARowIsInAnyMessageOfTheStackTrace() {
        botkit.insert(NewChatbot.of(userId, "A secret name"));

        assertThatThrownBy(() -> botkit.insert(NewChatbot.of(userId, "A secret name")))
                .isInstanceOfSatisfying(StatementException.class, failure -> {
                    assertThat(failure.driverError().getMessage()).contains("A secret name");
                    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                        assertThat(cause.toString()).doesNotContain("A secret name");
                    }
                });
    }
}
