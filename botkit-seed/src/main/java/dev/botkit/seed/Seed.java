package dev.botkit.seed;

import dev.botkit.Botkit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Believable data for the tables of AI BotKit: companies of a dozen trades, their people and teams, what their chatbots
 * know, and two years of conversations with visitors. It hangs together, as real data does: an analytics row counts the
 * messages that are there, a log entry tells of a row that is there, and what a chatbot answers is what its documents
 * say.
 *
 * <pre>{@code
 * Seeded seeded = Seed.of(1_000).into(botkit); // 1,000 chatbots, 100,000 messages
 * }</pre>
 *
 * <p>The same seed gives the same rows, ids included, on every machine, in every time zone and on every JDK, as long as
 * the version of Botkit is the same. Nobody is real: addresses end in {@code .example}, {@code example.com} or {@code
 * example.org}, IP addresses are of the networks reserved for documentation.
 *
 * <p>Few of the chatbots are busy and most are quiet, some users own none, some rows are softly deleted. For each chatbot
 * there are about 1.5 users, 3.5 documents and 14 log entries. Immutable; each method returns a copy.
 */
public final class Seed {

    /** The most chatbots that can be asked for. */
    public static final int MAX_CHATBOTS = 100_000;

    /** The most messages that can be asked for. */
    public static final long MAX_MESSAGES = 100_000_000;

    /** How many messages there are for each chatbot, unless their number is asked for. */
    public static final int MESSAGES_PER_CHATBOT = 100;

    private static final long RANDOM = 20_260_101;
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private final int chatbots;
    private final long messages;
    private final long random;
    private final LocalDate today;
    private final @Nullable SeedProgress progress;

    private Seed(int chatbots, long messages, long random, LocalDate today, @Nullable SeedProgress progress) {
        this.chatbots = chatbots;
        this.messages = messages;
        this.random = random;
        this.today = today;
        this.progress = progress;
    }

    /**
     * Data of so many chatbots, and of what belongs to them in proportion, {@value #MESSAGES_PER_CHATBOT} messages a
     * chatbot among it.
     *
     * @param chatbots from 1 to {@value #MAX_CHATBOTS}
     * @throws IllegalArgumentException when it is out of its bounds
     */
    public static Seed of(int chatbots) {
        if (chatbots < 1 || chatbots > MAX_CHATBOTS) {
            throw new IllegalArgumentException("Seed.of(" + chatbots + "): from 1 to " + MAX_CHATBOTS
                    + " chatbots. For more rows than those, ask for more messages.");
        }
        return new Seed(chatbots, (long) chatbots * MESSAGES_PER_CHATBOT, RANDOM, TODAY, null);
    }

    /**
     * With exactly so many messages, however many conversations that takes.
     *
     * @param exactly from 0 to {@value #MAX_MESSAGES}
     * @throws IllegalArgumentException when it is out of its bounds
     */
    public Seed messages(long exactly) {
        if (exactly < 0 || exactly > MAX_MESSAGES) {
            throw new IllegalArgumentException(
                    "messages(" + exactly + "): from 0 to " + MAX_MESSAGES + " messages can be made.");
        }
        return new Seed(chatbots, exactly, random, today, progress);
    }

    /** With other choices: each number gives other data of the same size and shape. */
    public Seed random(long number) {
        return new Seed(chatbots, messages, number, today, progress);
    }

    /**
     * Reaching up to another day: everything happened in the two years before it, in UTC. Without this it is 1 January
     * 2026 on whatever day it is called.
     *
     * @param day {@code LocalDate.now(ZoneOffset.UTC)}, for data that looks recent and is other data tomorrow
     * @throws IllegalArgumentException when it is not of the years 1970 to 9999
     */
    public Seed today(LocalDate day) {
        if (day.getYear() < 1970 || day.getYear() > 9999) {
            throw new IllegalArgumentException("today(" + day + "): a day of the years 1970 to 9999.");
        }
        return new Seed(chatbots, messages, random, day, progress);
    }

    /** Telling how far it has come. */
    public Seed listening(SeedProgress listener) {
        return new Seed(chatbots, messages, random, today, listener);
    }

    /**
     * How many rows of all tables it will be, exactly. Draws what there will be, and takes a second for some millions of
     * messages.
     */
    public long rows() {
        return plan().tables().stream().mapToLong(TableRows::count).sum();
    }

    /**
     * Inserts the rows by COPY, all of them or none, in one transaction that lets nobody else write to these tables. A row
     * is made when it is sent: memory grows with the chatbots, by about half a kilobyte each, and not with the messages.
     * Sequences go on behind the ids inserted. Afterwards, {@code analyze} tells the planner of the rows at once; left
     * alone, the server does so within some minutes.
     *
     * <p>Four statements, and a COPY for every 16 MB of a table. Where a transaction is open already, Spring's for
     * example, the rows are part of that one.
     *
     * @param botkit on a migrated database whose tables are empty
     * @throws TablesNotEmptyException when they aren't; nothing was written
     * @throws IllegalStateException when a table is missing
     * @throws dev.botkit.error.StatementException when the database fails; nothing is kept
     * @throws org.jooq.exception.DataAccessException when it doesn't let these tables be locked; nothing was written
     */
    public Seeded into(Botkit botkit) {
        Plan plan = plan();
        SeedProgress told = progress == null ? (table, done, all) -> {} : progress;
        return botkit.inTransaction(tx -> new Seeding(tx, plan.tables(), told).run());
    }

    private Plan plan() {
        return new Plan(chatbots, messages, random, today);
    }
}
