package dev.botkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a transaction runs. Immutable; each method returns a copy.
 *
 * <p>All but the number of attempts and the defaults take one round trip more, at the beginning.
 */
public final class TransactionOptions {

    /** The most attempts that can be asked for. */
    public static final int MAX_ATTEMPTS = 20;

    private static final TransactionOptions DEFAULTS = new TransactionOptions(null, false, null, 1, false);

    private final @Nullable Isolation isolation;
    private final boolean readOnly;
    private final @Nullable Duration timeout;
    private final int attempts;
    private final boolean traceable;

    private TransactionOptions(
            @Nullable Isolation isolation,
            boolean readOnly,
            @Nullable Duration timeout,
            int attempts,
            boolean traceable) {
        this.isolation = isolation;
        this.readOnly = readOnly;
        this.timeout = timeout;
        this.attempts = attempts;
        this.traceable = traceable;
    }

    /** The connection's own isolation, reading and writing, no timeout, one attempt. */
    public static TransactionOptions defaults() {
        return DEFAULTS;
    }

    /** With this isolation. */
    public TransactionOptions isolation(Isolation level) {
        return new TransactionOptions(level, readOnly, timeout, attempts, traceable);
    }

    /** Refuses to write, with a {@link dev.botkit.error.ReadOnlyException}. */
    public TransactionOptions readOnly() {
        return new TransactionOptions(isolation, true, timeout, attempts, traceable);
    }

    /**
     * Cancels a statement that takes longer, waiting for locks included, and ends the connection when the transaction
     * idles as long between two of them, or when the network gives no answer for five seconds more.
     *
     * @param each from 1 millisecond to 24 days
     * @throws IllegalArgumentException when it is out of its bounds
     */
    public TransactionOptions timeout(Duration each) {
        if (each.compareTo(Duration.ofMillis(1)) < 0 || each.compareTo(Duration.ofDays(24)) > 0) {
            throw new IllegalArgumentException("timeout(" + each + "): a timeout is from 1 millisecond to 24 days.");
        }
        return new TransactionOptions(isolation, readOnly, each, attempts, traceable);
    }

    /**
     * Runs the whole work again, on a new connection after a short and random while, when the database says that this
     * would help: after a {@link dev.botkit.error.RetryableException}, from a statement or from the commit, and after a
     * connection was lost before the commit was sent. Whatever the work does beside the database is then done again too,
     * which is why nothing is, unless asked for.
     *
     * @param most how often it runs at the most, from 1 to {@value #MAX_ATTEMPTS}
     * @throws IllegalArgumentException when it is out of its bounds
     */
    public TransactionOptions attempts(int most) {
        if (most < 1 || most > MAX_ATTEMPTS) {
            throw new IllegalArgumentException("attempts(" + most + "): from 1 to " + MAX_ATTEMPTS + ".");
        }
        return new TransactionOptions(isolation, readOnly, timeout, most, traceable);
    }

    /**
     * Asks for the transaction's id at its beginning, so that {@link Botkit#outcomeOf} can tell later what became of it
     * if the answer to its commit is lost.
     */
    public TransactionOptions traceable() {
        return new TransactionOptions(isolation, readOnly, timeout, attempts, true);
    }

    int attempts() {
        return attempts;
    }

    boolean isTraceable() {
        return traceable;
    }

    @Nullable
    Duration timeout() {
        return timeout;
    }

    /** Whether nothing is asked of the connection. */
    boolean isPlain() {
        return isolation == null && !readOnly && timeout == null && !traceable;
    }

    /** What is sent at the beginning, transaction-local all of it: a setting of the session would outlive it. */
    List<String> statements() {
        List<String> all = new ArrayList<>();
        List<String> modes = new ArrayList<>();
        if (isolation != null) {
            modes.add("isolation level " + isolation.sql());
        }
        if (readOnly) {
            modes.add("read only");
        }
        if (!modes.isEmpty()) {
            all.add("set transaction " + String.join(", ", modes));
        }
        if (timeout != null) {
            all.add("set local statement_timeout = " + timeout.toMillis());
            all.add("set local idle_in_transaction_session_timeout = " + timeout.toMillis());
        }
        if (traceable) {
            all.add("select pg_current_xact_id()::text");
        }
        return all;
    }
}
