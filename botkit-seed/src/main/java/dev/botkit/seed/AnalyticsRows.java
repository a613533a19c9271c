package dev.botkit.seed;

import dev.botkit.db.NewAnalytics;
import dev.botkit.db.Tables;
import dev.botkit.db.tables.records.AnalyticsRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Counts the very messages that there are, of each chatbot whose use is counted. */
record AnalyticsRows(Plan plan) {

    /** What one chatbot did on one day. */
    private record Count(Visit first, Visit last, int messages) {

        Count plus(Count later) {
            return new Count(first, later.last, messages + later.messages);
        }
    }

    TableRows<AnalyticsRecord> all() {
        return new TableRows<>(Tables.ANALYTICS, counts().count(), () -> {
            AtomicLong id = new AtomicLong();
            return counts().map(count -> row(id.incrementAndGet(), count));
        });
    }

    private Stream<Count> counts() {
        return plan.visits.days().map(AnalyticsRows::byBot).flatMap(Collection::stream);
    }

    private static Collection<Count> byBot(List<Visit> day) {
        Map<Integer, Count> counts = new TreeMap<>();
        for (Visit visit : day) {
            if (visit.bot().isCounted()) {
                counts.merge(visit.bot().id(), new Count(visit, visit, visit.length()), Count::plus);
            }
        }
        return counts.values();
    }

    /** The row is inserted with the first message of the day, and updated with the last. */
    private NewAnalytics row(long id, Count count) {
        long[] first = count.first().times(plan.seed);
        long[] last = count.last().times(plan.seed);
        return NewAnalytics.of(
                        count.first().bot().id(), plan.clock.date(count.first().day()))
                .id(id)
                .messageCount(count.messages())
                .createdAt(plan.clock.atMicros(first[0]))
                .updatedAt(plan.clock.atMicros(last[last.length - 1]));
    }
}
