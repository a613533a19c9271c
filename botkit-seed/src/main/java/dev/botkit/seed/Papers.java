package dev.botkit.seed;

import dev.botkit.seed.Dice.Topic;
import dev.botkit.seed.Trade.Paper;
import dev.botkit.type.DocumentStatus;
import dev.botkit.type.SourceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents of all chatbots, in the order in which they were added. Each is drawn again when it is asked for. */
final class Papers {

    private final long seed;
    private final List<Bot> bots;
    private final Timeline timeline;

    /**
     * A document.
     *
     * @param id its id, from 1
     * @param added the second in which it was added
     * @param updated the second in which it was last touched
     * @param deleted the second in which it was deleted, if it was
     */
    record Filed(
            int id,
            Bot bot,
            Paper paper,
            SourceType source,
            DocumentStatus status,
            int added,
            int updated,
            @Nullable Integer deleted) {}

    Papers(List<Bot> bots, long seed) {
        this.seed = seed;
        this.bots = bots;
        this.timeline = Timeline.expecting(bots.size() * 4);
        for (int i = 0; i < bots.size(); i++) {
            Bot bot = bots.get(i);
            Dice dice = Dice.of(seed, Topic.DOCUMENT, i);
            int most = bot.company().trade().documents().size();
            int count = switch (dice.weighted(10, 50, 35, 5)) {
                case 0 -> 0;
                case 1 -> dice.between(1, 3);
                case 2 -> dice.between(4, 7);
                default -> most;
            };
            for (int number = 0; number < count; number++) {
                timeline.add(Clock.after(bot.created(), bot.endDay() - 1, dice), i, number);
            }
        }
        timeline.sorted();
    }

    int size() {
        return timeline.size();
    }

    /** The one at a position, from 0. */
    Filed get(int position) {
        Bot bot = bots.get(timeline.parent(position));
        Dice dice = Dice.of(seed, Topic.WRITTEN, position);
        List<Paper> all = bot.company().trade().documents();
        Paper paper = all.get((bot.id() + timeline.number(position)) % all.size());
        SourceType source = dice.pick(List.of(SourceType.values()), 30, 50, 20);
        DocumentStatus status = dice.pick(List.of(DocumentStatus.values()), 4, 3, 85, 8);
        int added = timeline.second(position);
        Integer deleted = dice.percent(4) ? Clock.after(added, Clock.DAYS - 1, dice) : null;
        int updated = deleted != null ? deleted : updated(status, added, dice);
        return new Filed(position + 1, bot, paper, source, status, added, updated, deleted);
    }

    /** Reading one takes some seconds; what is being read was added, or asked for again, in the last days. */
    private static int updated(DocumentStatus status, int added, Dice dice) {
        return switch (status) {
            case COMPLETED, FAILED -> Math.min(added + dice.between(2, 25), Clock.END - 1);
            case PENDING, PROCESSING ->
                Math.max(added, dice.between(Clock.DAYS - 2, Clock.DAYS - 1) * Clock.DAY + Clock.ofDay(dice));
        };
    }
}
