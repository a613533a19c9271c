package dev.botkit.seed;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.botkit.seed.Traffic.Draw;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All conversations in the order in which they begin, made anew each time they are asked for, a day at a time: that is
 * all that is in memory.
 */
final class Visits {

    private final List<Bot> bots;
    private final Traffic traffic;
    private final List<Season> seasons;

    Visits(List<Bot> bots, Traffic traffic, Clock clock, long seed) {
        this.bots = bots;
        this.traffic = traffic;
        Map<String, Season> byTrade =
                Trades.all().stream().collect(toMap(Trade::name, trade -> new Season(trade, clock, seed)));
        this.seasons = bots.stream()
                .map(bot -> requireNonNull(byTrade.get(bot.company().trade().name())))
                .toList();
    }

    Stream<Visit> all() {
        return days().flatMap(List::stream);
    }

    /** Those of each day, which may be none. */
    Stream<List<Visit>> days() {
        Walk walk = new Walk();
        return IntStream.range(0, Clock.DAYS).mapToObj(walk::over);
    }

    /** A chatbot's next conversation. */
    private record Next(int bot, int number, Draw draw, double place) {}

    /** Goes through the days once, from the first to the last. */
    private final class Walk {

        private final List<Next> pending = new ArrayList<>();
        private long conversations;
        private long messages;

        Walk() {
            for (int bot = 0; bot < bots.size(); bot++) {
                if (traffic.conversations(bot) > 0) {
                    pending.add(next(bot, 0));
                }
            }
        }

        List<Visit> over(int day) {
            List<Next> today = new ArrayList<>();
            pending.replaceAll(next -> firstAfter(day, next, today));
            pending.removeIf(next -> next.number() == traffic.conversations(next.bot()));
            today.sort(comparingInt((Next next) -> next.draw().secondOfDay()).thenComparingInt(Next::bot));
            return today.stream().map(next -> visit(day, next)).toList();
        }

        /** Takes what belongs to the day, and gives what doesn't. */
        private Next firstAfter(int day, Next next, List<Next> today) {
            Next first = next;
            while (first.number() < traffic.conversations(first.bot()) && isOn(day, first)) {
                today.add(first);
                first = next(first.bot(), first.number() + 1);
            }
            return first;
        }

        /** On its last day a chatbot has all that is left, whatever rounding says. */
        private boolean isOn(int day, Next next) {
            Bot bot = bots.get(next.bot());
            return seasons.get(next.bot()).isOverOn(day, next.place()) || day == bot.endDay() - 1;
        }

        private Next next(int position, int number) {
            Bot bot = bots.get(position);
            Draw draw = traffic.conversation(position, number);
            double share = (number + draw.place()) / traffic.conversations(position);
            double place = seasons.get(position).place(bot.firstDay(), bot.endDay(), share);
            return new Next(position, number, draw, place);
        }

        private Visit visit(int day, Next next) {
            Draw draw = next.draw();
            int second = day * Clock.DAY + Math.min(draw.secondOfDay(), Clock.DAY - Visit.LONGEST);
            Visit visit = new Visit(
                    ++conversations,
                    messages + 1,
                    bots.get(next.bot()),
                    next.number(),
                    second,
                    draw.script(),
                    draw.length());
            messages += draw.length();
            return visit;
        }
    }
}
