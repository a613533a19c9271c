package dev.botkit.seed;

import dev.botkit.db.NewMessage;
import dev.botkit.db.Tables;
import dev.botkit.db.tables.records.MessagesRecord;
import dev.botkit.seed.Dice.Topic;
import dev.botkit.seed.Script.Turn;
import dev.botkit.type.MessageRole;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of {@code aibotkit_messages}. */
record MessageRows(Plan plan) {

    /** Of English, in tokens of the usual language models. */
    private static final int CHARACTERS_PER_TOKEN = 4;

    TableRows<MessagesRecord> all() {
        return new TableRows<>(
                Tables.MESSAGES, plan.messages, () -> plan.visits.all().flatMap(this::rows));
    }

    private Stream<NewMessage> rows(Visit visit) {
        Dice dice = plan.dice(Topic.MESSAGE_ROW, visit.key());
        Words words = plan.words(visit.bot().company(), visit.key());
        long[] times = visit.times(plan.seed);
        List<Turn> turns = visit.turns();
        return IntStream.range(0, turns.size()).mapToObj(i -> {
            MessageRole role = turns.get(i).role();
            String content = turns.get(i).words().fill(words);
            return NewMessage.of(visit.id(), role, content)
                    .id(visit.firstMessage() + i)
                    .tokenCount(tokens(role, content, dice))
                    .createdAt(plan.clock.atMicros(times[i]));
        });
    }

    /** What the system notes costs none, and is not counted. */
    private static @Nullable Integer tokens(MessageRole role, String content, Dice dice) {
        return role == MessageRole.SYSTEM
                ? null
                : Math.max(1, content.length() / CHARACTERS_PER_TOKEN + dice.between(-1, 1));
    }
}
