package dev.botkit.bench;

import static dev.botkit.db.Tables.ANALYTICS;

import dev.botkit.Upserted;
import dev.botkit.Upserted.Outcome;
import dev.botkit.db.Analytics;
import dev.botkit.db.Keys;
import dev.botkit.db.NewAnalytics;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.impl.DSL;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Upserts the counts of 1,000 days, half of which are there already, and reads each and what became of it. The half is
 * made again before each time, which is not part of the time measured, but of the memory, the same for all.
 */
@State(Scope.Benchmark)
public class UpsertBulk implements Operation {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static final String SQL = "insert into aibotkit_analytics (chatbot_id, date, message_count)"
            + " select unnest(?), unnest(?::date[]), unnest(?)"
            + " on conflict (chatbot_id, date) do update set message_count = excluded.message_count"
            + " returning id, chatbot_id, date, message_count, created_at, updated_at, xmax = 0";

    private final Variants by = new Variants();
    private final List<Day> days = IntStream.range(0, 1_000)
            .mapToObj(n -> new Day(FIRST.plusDays(n), n % 40))
            .toList();
    private long bot;

    private record Day(LocalDate date, int messages) {}

    /** Inserts the chatbot. */
    @Setup
    public void begin() throws SQLException {
        bot = WrittenRows.chatbots(1)[0];
    }

    /** Leaves every second day, with a count of zero. */
    @Setup(Level.Invocation)
    public void halve() throws SQLException {
        WrittenRows.everySecondDay(bot, FIRST, days.size());
    }

    /** The days are in order already, as they should be where others write them too. */
    @Benchmark
    @Override
    public List<Upserted<Analytics>> jdbc() throws SQLException {
        long[] bots = new long[days.size()];
        String[] dates = new String[days.size()];
        int[] counts = new int[days.size()];
        for (int i = 0; i < days.size(); i++) {
            bots[i] = bot;
            dates[i] = days.get(i).date().toString();
            counts[i] = days.get(i).messages();
        }
        try (Connection connection = by.jdbc.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setObject(1, bots);
            statement.setObject(2, dates);
            statement.setObject(3, counts);
            try (ResultSet rows = statement.executeQuery()) {
                return JdbcRows.list(rows, UpsertBulk::read);
            }
        }
    }

    private static Upserted<Analytics> read(ResultSet row) throws SQLException {
        return upserted(
                row.getBoolean(7),
                new Analytics(
                        row.getLong(1),
                        row.getLong(2),
                        row.getObject(3, LocalDate.class),
                        row.getInt(4),
                        row.getObject(5, OffsetDateTime.class),
                        row.getObject(6, OffsetDateTime.class)));
    }

    @Benchmark
    @Override
    public List<Upserted<Analytics>> botkit() {
        List<NewAnalytics> rows = new ArrayList<>(days.size());
        for (Day day : days) {
            rows.add(NewAnalytics.of(bot, day.date()).messageCount(day.messages()));
        }
        return by.botkit.upsertAll(rows, Keys.ANALYTICS_CHATBOT_ID_DATE);
    }

    @Benchmark
    @Override
    public List<Upserted<Analytics>> jooq() {
        return by.jooq
                .insertInto(ANALYTICS, ANALYTICS.CHATBOT_ID, ANALYTICS.DATE, ANALYTICS.MESSAGE_COUNT)
                .valuesOfRows(days.stream()
                        .map(day -> DSL.row(bot, day.date(), day.messages()))
                        .toList())
                .onConflict(ANALYTICS.CHATBOT_ID, ANALYTICS.DATE)
                .doUpdate()
                .set(ANALYTICS.MESSAGE_COUNT, DSL.excluded(ANALYTICS.MESSAGE_COUNT))
                .returningResult(
                        ANALYTICS.ID,
                        ANALYTICS.CHATBOT_ID,
                        ANALYTICS.DATE,
                        ANALYTICS.MESSAGE_COUNT,
                        ANALYTICS.CREATED_AT,
                        ANALYTICS.UPDATED_AT,
                        DSL.field(DSL.name("xmax"), Integer.class).eq(0))
                .fetch(row -> upserted(
                        row.value7(),
                        new Analytics(
                                row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6())));
    }

    private static Upserted<Analytics> upserted(boolean isInserted, Analytics row) {
        return new Upserted<>(isInserted ? Outcome.INSERTED : Outcome.UPDATED, row);
    }

    @Override
    public void requireAgreement() throws SQLException {
        begin();
        halve();
        var byJdbc = comparable(jdbc());
        halve();
        var byBotkit = comparable(botkit());
        halve();
        Variants.requireEqual(byJdbc, byBotkit, comparable(jooq()));
    }

    /** Without what no two rows share. */
    private static List<Upserted<Analytics>> comparable(List<Upserted<Analytics>> all) {
        OffsetDateTime then = OffsetDateTime.MIN;
        return all.stream()
                .map(each -> new Upserted<>(
                        each.outcome(),
                        new Analytics(
                                0,
                                each.row().chatbotId(),
                                each.row().date(),
                                each.row().messageCount(),
                                then,
                                then)))
                .toList();
    }
}
