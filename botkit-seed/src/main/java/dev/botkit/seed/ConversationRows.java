package dev.botkit.seed;

import dev.botkit.db.NewConversation;
import dev.botkit.db.Tables;
import dev.botkit.db.tables.records.ConversationsRecord;
import dev.botkit.seed.Dice.Topic;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The rows of {@code aibotkit_conversations}. */
record ConversationRows(Plan plan) {

    TableRows<ConversationsRecord> all() {
        return new TableRows<>(
                Tables.CONVERSATIONS,
                plan.traffic.conversations(),
                () -> plan.visits.all().map(this::row));
    }

    private NewConversation row(Visit visit) {
        Dice dice = plan.dice(Topic.CONVERSATION_ROW, visit.key());
        long[] times = visit.times(plan.seed);
        OffsetDateTime last = plan.clock.atMicros(times[times.length - 1]);
        boolean isDeleted = dice.percent(2);
        OffsetDateTime touched =
                isDeleted ? plan.clock.at(Clock.after(visit.second() + Visit.LONGEST, Clock.DAYS - 1, dice), 0) : last;
        return NewConversation.of(visit.bot().id(), session(visit))
                .id(visit.id())
                .title(dice.percent(20) ? null : visit.script().title())
                .deletedAt(isDeleted ? touched : null)
                .createdAt(plan.clock.atMicros(times[0]))
                .updatedAt(touched);
    }

    /** Unique, as mixing keeps different ids apart. */
    private String session(Visit visit) {
        long high = Dice.mix(plan.seed ^ visit.id());
        return new UUID(high, Dice.mix(high)).toString();
    }
}
