package dev.botkit.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.TransactionOptions;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewUser;
import dev.botkit.error.NoConnectionException;
import dev.botkit.error.UniqueViolationException;
import dev.botkit.query.Chatbots;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** Set up as Spring Boot sets up jOOQ: on a DataSource that knows of Spring's transactions. */
@PostgresTest(isolation = Isolation.METHOD)
class SpringTransactionTest {

    private PoolOfOne pool;
    private Botkit botkit;
    private TransactionTemplate spring;
    private int userId;

    @BeforeEach
    void aBotkitOnSpringsConnections(TestDatabase database) {
        pool = new PoolOfOne(database);
        botkit = Botkit.using(DSL.using(new TransactionAwareDataSourceProxy(pool.dataSource()), SQLDialect.POSTGRES));
        spring = new TransactionTemplate(new DataSourceTransactionManager(pool.dataSource()));
        userId = botkit.insert(NewUser.of("ada@example.com")).id();
    }

    @AfterEach
    void closePool() {
        pool.close();
    }

    @Test
    void verbsAreUndoneWithSpringsTransaction() {
        spring.executeWithoutResult(status -> {
            botkit.insert(NewChatbot.of(userId, "Support"));
            assertThat(botkit.count(Chatbots.all())).isEqualTo(1);
            status.setRollbackOnly();
        });

        assertThat(botkit.count(Chatbots.all())).isZero();
    }

    @Test
    void aTransactionInsideJoinsSpringsOnItsOneConnection() {
        spring.executeWithoutResult(status -> {
            botkit.inTransaction(tx -> tx.insert(NewChatbot.of(userId, "Support")));
            assertThat(botkit.count(Chatbots.all())).isEqualTo(1);
            status.setRollbackOnly();
        });

        assertThat(botkit.count(Chatbots.all())).isZero();
    }

    @Test
    void aTransactionInsideThatFailsIsUndoneAloneWhereSpringGoesOn() {
        spring.executeWithoutResult(status -> {
            botkit.insert(NewChatbot.of(userId, "Support"));
            assertThatThrownBy(() -> botkit.inTransaction(tx -> {
                        tx.insert(NewChatbot.of(userId, "Gone"));
                        return tx.insert(NewChatbot.of(userId, "Support"));
                    }))
                    .isInstanceOf(UniqueViolationException.class);
        });

        assertThat(botkit.list(Chatbots.all()))
                .singleElement()
                .satisfies(bot -> assertThat(bot.name()).isEqualTo("Support"));
    }

    @Test
    void whatOnlyTheBeginningOfATransactionCanChooseIsRefusedInside() {
        TransactionOptions serializable = TransactionOptions.defaults().isolation(dev.botkit.Isolation.SERIALIZABLE);

        spring.executeWithoutResult(status -> assertThatThrownBy(
                        () -> botkit.inTransaction(serializable, tx -> tx.count(Chatbots.all())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("where it begins"));
    }

    @Test
    void outsideOfSpringsTransactionsItHasItsOwn() {
        botkit.inTransaction(tx -> tx.insert(NewChatbot.of(userId, "Support")));

        assertThat(botkit.count(Chatbots.all())).isEqualTo(1);
    }

    @Test
    void aPoolThatHasNoneFreeIsNoLostConnection() throws SQLException {
        try (Connection taken = pool.dataSource().getConnection()) {
            assertThat(taken.isValid(1)).isTrue();
            assertThatThrownBy(() -> botkit.count(Chatbots.all())).isInstanceOf(NoConnectionException.class);
            assertThatThrownBy(() -> botkit.inTransaction(tx -> tx.count(Chatbots.all())))
                    .isInstanceOf(NoConnectionException.class);
        }
    }
}
