package dev.botkit.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Transaction;
import dev.botkit.TransactionOptions;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewUser;
import dev.botkit.error.ReadOnlyException;
import dev.botkit.error.StatementTimeoutException;
import dev.botkit.query.Users;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import java.time.Duration;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PostgresTest(isolation = Isolation.METHOD)
class TransactionOptionsTest {

    private PoolOfOne pool;
    private Botkit botkit;
    private int userId;

    @BeforeEach
    void aUser(TestDatabase database) {
        pool = new PoolOfOne(database);
        botkit = Botkit.using(pool.dataSource());
        userId = botkit.insert(NewUser.of("ada@example.com")).id();
    }

    @AfterEach
    void closePool() {
        pool.close();
    }

    @Test
    void aReadOnlyOneRefusesToWrite() {
        TransactionOptions readOnly = TransactionOptions.defaults().readOnly();

        assertThatThrownBy(() -> botkit.inTransaction(readOnly, tx -> tx.insert(NewChatbot.of(userId, "Support"))))
                .isInstanceOf(ReadOnlyException.class);
        assertThat(botkit.insert(NewChatbot.of(userId, "Afterwards")).name()).isEqualTo("Afterwards");
    }

    @Test
    void anIsolationIsThatOfTheTransactionAloneNotOfTheConnection() {
        TransactionOptions serializable = TransactionOptions.defaults().isolation(dev.botkit.Isolation.SERIALIZABLE);

        assertThat(botkit.inTransaction(serializable, TransactionOptionsTest::isolationOf))
                .isEqualTo("serializable");
        assertThat(botkit.inTransaction(TransactionOptionsTest::isolationOf)).isEqualTo("read committed");
    }

    private static String isolationOf(Transaction tx) {
        return tx.jooq()
                .select(DSL.function(
                        DSL.name("current_setting"), SQLDataType.VARCHAR, DSL.val("transaction_isolation")))
                .fetchSingle()
                .value1();
    }

    @Test
    void aTimeoutCancelsTheStatementAndIsForgottenAfterwards() {
        TransactionOptions brief = TransactionOptions.defaults().timeout(Duration.ofMillis(50));

        assertThatThrownBy(() ->
                        botkit.inTransaction(brief, tx -> tx.list(Users.all().where(sleeps(5)))))
                .isInstanceOf(StatementTimeoutException.class);
        assertThat(botkit.list(Users.all().where(sleeps(0.1)))).hasSize(1);
    }

    private static Condition sleeps(double seconds) {
        return DSL.function(DSL.name("pg_sleep"), SQLDataType.OTHER, DSL.val(seconds))
                .cast(SQLDataType.VARCHAR)
                .isNotNull();
    }

    @Test
    void optionsOutOfTheirBoundsAreRefused() {
        TransactionOptions defaults = TransactionOptions.defaults();

        assertThatThrownBy(() -> defaults.attempts(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("attempts(0)")
                .hasMessageContaining("from 1 to 20");
        assertThatThrownBy(() -> defaults.attempts(21)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> defaults.timeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 millisecond");
        assertThatThrownBy(() -> defaults.timeout(Duration.ofDays(25))).isInstanceOf(IllegalArgumentException.class);
    }
}
