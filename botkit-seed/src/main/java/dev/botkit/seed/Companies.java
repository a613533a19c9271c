package dev.botkit.seed;

import dev.botkit.seed.Dice.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Founds companies until all chatbots have one. */
final class Companies {

    /** From here on nobody signs up any more, so that there are days left for what they do. */
    private static final int LAST_DAY = Clock.DAYS - 12;

    private final long seed;
    private final Names names;
    private final List<Size> sizes = new ArrayList<>();
    private int teams;

    private record Size(int people, int bots) {}

    private Companies(long seed, Names names) {
        this.seed = seed;
        this.names = names;
    }

    static List<Company> having(int chatbots, long seed, Names names) {
        Companies companies = new Companies(seed, names);
        companies.drawSizes(chatbots);
        return companies.found();
    }

    private void drawSizes(int chatbots) {
        int left = chatbots;
        while (left > 0) {
            Size drawn = size(Dice.of(seed, Topic.COMPANY, sizes.size()));
            int bots = Math.min(drawn.bots(), left);
            sizes.add(new Size(drawn.people(), bots));
            left -= bots;
        }
    }

    /** Many small ones and a few large ones, and some that never got to a chatbot. */
    private static Size size(Dice dice) {
        int people = switch (dice.weighted(35, 45, 20)) {
            case 0 -> 1;
            case 1 -> dice.between(2, 4);
            default -> dice.between(5, 12);
        };
        int bots = switch (dice.weighted(20, 35, 30, 12, 3)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> dice.between(2, 3);
            case 3 -> dice.between(4, 9);
            default -> dice.between(10, 25);
        };
        return new Size(people, bots);
    }

    private List<Company> found() {
        int[] founded = new int[sizes.size()];
        for (int i = 0; i < founded.length; i++) {
            Dice dice = Dice.of(seed, Topic.FOUNDED, i);
            // More of them, the later it is: the root of what is spread evenly.
            double share = Math.sqrt((i + dice.fraction()) / founded.length);
            int day = (int) (share * LAST_DAY);
            founded[i] = day * Clock.DAY + Clock.ofDay(dice);
        }
        Arrays.sort(founded);
        List<Company> companies = new ArrayList<>(founded.length);
        for (int i = 0; i < founded.length; i++) {
            companies.add(company(i, founded[i], sizes.get(i)));
        }
        return companies;
    }

    private Company company(int position, int founded, Size size) {
        Dice dice = Dice.of(seed, Topic.NAMES, position);
        Trade trade = dice.pick(Trades.all());
        String city = dice.pick(Trades.cities());
        String name = dice.pick(trade.companies()).fill(gap -> switch (gap) {
            case "city" -> city;
            case "last", "last2" -> names.anyLast(dice);
            case "first", "first2" -> names.anyFirst(dice);
            default -> throw new IllegalStateException("No company can be named after {" + gap + "}.");
        });
        int team = size.people() > 1 ? ++teams : 0;
        return new Company(
                position, trade, name, Names.slug(name) + ".example", city, founded, size.people(), size.bots(), team);
    }
}
