package dev.botkit.loads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.botkit.Botkit;
import dev.botkit.StatementListener.Execution;
import dev.botkit.Transaction;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewTeam;
import dev.botkit.db.NewUser;
import dev.botkit.error.ConnectionLostException;
import dev.botkit.error.RollbackOnlyException;
import dev.botkit.error.UniqueViolationException;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Teams;
import dev.botkit.query.Users;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pool of one connection shows at once what a broken load left behind. */
@PostgresTest(isolation = Isolation.METHOD)
@Timeout(60)
class LoadFailsTest {

    private final List<Execution> executions = new ArrayList<>();
    private HikariDataSource pool;
    private Botkit botkit;

    @BeforeEach
    void connect(TestDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(2_000);
        pool = new HikariDataSource(config);
        botkit = Botkit.using(pool).listening(executions::add);
    }

    @AfterEach
    void theConnectionIsAsGoodAsNew() throws Exception {
        try (var connection = pool.getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
        }
        assertThat(botkit.insert(NewTeam.of("after")).name()).isEqualTo("after");
        pool.close();
    }

    private static Stream<NewTeam> teams(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i % 1_000 < 500
                        ? NewTeam.of("Team " + i)
                        : NewTeam.of("Team " + i).id(1_000_000 + i));
    }

    @Test
    void aRowThatTheDatabaseRefusesLeavesNothing() {
        Stream<NewUser> users = IntStream.range(0, 20_000).mapToObj(i -> NewUser.of(i + "@example.com"));
        assertThatThrownBy(() -> botkit.load(Stream.concat(users, Stream.of(NewUser.of("7@example.com")))))
                .isInstanceOf(UniqueViolationException.class)
                .hasMessageContaining("copy \"users\" (\"email\") from stdin")
                .hasMessageNotContaining("7@example.com");
        assertThat(botkit.count(Users.all())).isZero();

        assertThatThrownBy(() -> botkit.load(Stream.of("a", "b", "a").map(name -> NewUser.of(name + "@example.com"))))
                .isInstanceOfSatisfying(
                        UniqueViolationException.class,
                        e -> assertThat(e.columns()).containsExactly("email"));
        assertThat(botkit.count(Users.all())).isZero();
        assertThat(executions.stream().filter(told -> told.failure().isPresent()))
                .hasSize(2);
    }

    @Test
    void theSourceIsNotReadToItsEndWhenTheFirstRowWasRefused() {
        List<Integer> read = new ArrayList<>();

        assertThatThrownBy(() -> botkit.load(IntStream.range(0, 1_000_000)
                        .peek(read::add)
                        .mapToObj(i -> NewUser.of("the.same@example.com").name("x".repeat(100)))))
                .isInstanceOf(UniqueViolationException.class);

        assertThat(read.size()).isLessThan(200_000);
    }

    @Test
    void aSourceThatThrowsLeavesNothing() {
        IllegalStateException thrown = new IllegalStateException("mine");

        assertThatThrownBy(() -> botkit.load(teams(20_000).map(row -> throwAt("Team 19999", row, thrown))))
                .isSameAs(thrown);
        assertThat(botkit.count(Teams.all())).isZero();
        assertThat(executions.getFirst().failure()).containsSame(thrown);
    }

    private static NewTeam throwAt(String name, NewTeam row, RuntimeException thrown) {
        if (name.equals(row.value(1))) {
            throw thrown;
        }
        return row;
    }

    @Test
    void aRowInWhichNothingCouldBeSaidLeavesNothing() {
        assertThatThrownBy(() -> botkit.load(Stream.of(NewTeam.of("Red"), null)))
                .isInstanceOf(NullPointerException.class);
        NewUser ada = NewUser.of("ada@example.com");
        assertThatThrownBy(() -> botkit.inTransaction(tx -> {
                    int user = tx.insert(NewUser.of("grace@example.com")).id();
                    return tx.load(Stream.of(NewChatbot.of(user, "Support"), NewChatbot.of(ada, "Sales")));
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("insertTogether");
        assertThat(botkit.count(Chatbots.all())).isZero();
        assertThat(botkit.count(Teams.all())).isZero();
    }

    @Test
    void aFailureThatIsSwallowedStillUndoesTheTransaction() {
        assertThatThrownBy(() -> botkit.inTransaction(tx -> {
                    tx.insert(NewTeam.of("before"));
                    assertThatThrownBy(() -> tx.load(teams(2_000)
                                    .map(row -> throwAt("Team 1999", row, new IllegalStateException("mine")))))
                            .hasMessage("mine");
                    return "swallowed";
                }))
                .isInstanceOf(RollbackOnlyException.class)
                .hasRootCauseMessage("mine");
        assertThat(botkit.count(Teams.all())).isZero();

        botkit.inTransaction(tx -> {
            tx.insert(NewTeam.of("kept"));
            assertThatThrownBy(() -> tx.inSavepoint(inner -> inner.load(
                            Stream.of("a@example.com", "a@example.com").map(NewUser::of))))
                    .isInstanceOf(UniqueViolationException.class);
            return tx.load(Stream.of(NewTeam.of("kept too")));
        });
        assertThat(botkit.list(Teams.all()))
                .extracting(team -> team.name())
                .containsExactlyInAnyOrder("kept", "kept too");
    }

    @Test
    void aSourceThatAsksOnTheSameConnectionIsRefusedRatherThanWaitedForForEver() throws Exception {
        assertThatThrownBy(() -> botkit.inTransaction(tx -> tx.load(askingBetween(tx))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("on another connection");
        try (var connection = pool.getConnection()) {
            Botkit onOne = Botkit.using(DSL.using(connection, SQLDialect.POSTGRES));
            assertThatThrownBy(() -> onOne.load(Stream.of("a", "b").map(name -> {
                        onOne.count(Teams.all());
                        return NewTeam.of(name);
                    })))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("on another connection");
        }
        assertThat(botkit.count(Teams.all())).isZero();
    }

    private static Stream<NewTeam> askingBetween(Transaction tx) {
        return Stream.of("a", "b").map(name -> NewTeam.of(name + tx.count(Teams.all())));
    }

    @Test
    void aSourceMayAskOnAnotherConnection(TestDatabase database) {
        Botkit other = Botkit.using(database.dataSource());
        other.insert(NewTeam.of("Red"));

        botkit.load(Stream.of("a", "b").map(name -> NewTeam.of(name + other.count(Teams.all()))));

        assertThat(botkit.list(Teams.all()))
                .extracting(team -> team.name())
                .containsExactlyInAnyOrder("Red", "a1", "b1");
    }

    @Test
    void aNulCharacterIsRefused() {
        assertThatThrownBy(() -> botkit.load(Stream.of("a", "a\0b").map(NewTeam::of)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("teams.name");
        assertThat(botkit.count(Teams.all())).isZero();
    }

    @Test
    void aConnectionThatIsLostBeforeTheEndKeptNothing(TestDatabase database) {
        Botkit other = Botkit.using(database.dataSource());

        assertThatThrownBy(() -> botkit.load(teams(50_000).peek(row -> {
                    if ("Team 25000".equals(row.value(1))) {
                        other.jooq()
                                .fetch("select pg_terminate_backend(pid) from pg_stat_activity where query like 'copy%'"
                                        + " and datname = current_database() and pid <> pg_backend_pid()");
                    }
                })))
                .isInstanceOf(ConnectionLostException.class);
        assertThat(botkit.count(Teams.all())).isZero();
    }
}
