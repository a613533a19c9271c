package dev.botkit.transactions;

import static dev.botkit.db.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.TransactionOptions;
import dev.botkit.TransactionOutcome;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewUser;
import dev.botkit.error.ConnectionLostException;
import dev.botkit.error.NoConnectionException;
import dev.botkit.error.OutcomeUnknownException;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Users;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import dev.botkit.wire.CutWire;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Keeps a ledger of what it was told about each transaction, and compares it with what the database has. */
@PostgresTest
class CutConnectionTest {

    private static final int TRANSACTIONS = 1_000;
    private static final int ATTEMPTS = 3;

    private enum Told {
        KEPT,
        KEPT_AT_LAST,
        NOTHING_KEPT,
        UNKNOWN
    }

    private final Random random = new Random(20_261_125);
    private final Map<Told, Integer> ledger = new EnumMap<>(Told.class);

    private int runs;
    private int runsAfterCommit;

    @Test
    void whatIsToldOfATransactionIsWhatTheDatabaseHas(TestDatabase database) throws IOException {
        try (CutWire wire = new CutWire(database);
                PoolOfOne whole = new PoolOfOne(database)) {
            Botkit truth = Botkit.using(whole.dataSource());
            long bytes = bytesOfOne(wire);
            Botkit botkit = Botkit.using(wire.dataSource());
            for (int number = 0; number < TRANSACTIONS; number++) {
                wire.cutAfter(random.nextLong(1, bytes + bytes / 4));
                check(number, botkit, wire, truth);
            }
        }
        assertThat(runsAfterCommit)
                .as("runs of a work whose commit had been sent")
                .isZero();
        assertThat(ledger).as("all kinds of ends occurred: %s", ledger).containsKeys(Told.values());
        assertThat(ledger.get(Told.UNKNOWN)).isGreaterThan(5);
    }

    /** How many bytes an undisturbed transaction takes, its connection included. */
    private long bytesOfOne(CutWire wire) {
        wire.cutAfter(Long.MAX_VALUE);
        insert(Botkit.using(wire.dataSource()), wire, "warm-up");
        return wire.bytesSeen();
    }

    private void check(int number, Botkit botkit, CutWire wire, Botkit truth) {
        String name = "ledger-" + number;
        Told told;
        boolean isKept;
        int before = runs;
        try {
            insert(botkit, wire, name);
            told = runs - before == 1 ? Told.KEPT : Told.KEPT_AT_LAST;
            isKept = true;
        } catch (NoConnectionException | ConnectionLostException e) {
            told = Told.NOTHING_KEPT;
            isKept = false;
            assertThat(wire.sawCommit()).as("%s: a commit was sent", name).isFalse();
        } catch (OutcomeUnknownException e) {
            told = Told.UNKNOWN;
            isKept = outcome(truth, e) == TransactionOutcome.COMMITTED;
        }
        ledger.merge(told, 1, Integer::sum);
        assertThat(truth.count(Users.all().where(USERS.NAME.eq(name))))
                .as("%s: %s", name, told)
                .isEqualTo(isKept ? 1 : 0);
        assertThat(truth.count(Chatbots.all().named(name)))
                .as("%s: %s", name, told)
                .isEqualTo(isKept ? 1 : 0);
    }

    private void insert(Botkit botkit, CutWire wire, String name) {
        TransactionOptions options = TransactionOptions.defaults().traceable().attempts(ATTEMPTS);
        botkit.inTransaction(options, tx -> {
            runs++;
            if (wire.sawCommit()) {
                runsAfterCommit++;
            }
            int user = tx.insert(NewUser.of(name + "-" + runs + "@example.com").name(name))
                    .id();
            return tx.insert(NewChatbot.of(user, name));
        });
    }

    /** The server may take a moment to notice that its client is gone. */
    private static TransactionOutcome outcome(Botkit truth, OutcomeUnknownException unknown) {
        TransactionOutcome outcome = truth.outcomeOf(unknown);
        while (outcome == TransactionOutcome.IN_PROGRESS) {
            Thread.onSpinWait();
            outcome = truth.outcomeOf(unknown);
        }
        return outcome;
    }

    @Test
    void aWriteOnItsOwnWhoseAnswerIsLostIsUnknownAndNotRunAgain(TestDatabase database) throws IOException {
        try (CutWire wire = new CutWire(database);
                PoolOfOne whole = new PoolOfOne(database)) {
            Botkit botkit = Botkit.using(wire.dataSource());
            wire.cutAfter(Long.MAX_VALUE);
            botkit.insert(NewUser.of("before@example.com").name("lone"));
            long farewell = 5; // What the driver sends when it closes the connection.

            wire.cutAfter(wire.bytesSeen() - farewell - 3);
            assertThatThrownBy(
                            () -> botkit.insert(NewUser.of("unsure@example.com").name("lone")))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("done or not");

            assertThat(Botkit.using(whole.dataSource()).count(Users.all().where(USERS.NAME.eq("lone"))))
                    .isEqualTo(2);
        }
    }
}
