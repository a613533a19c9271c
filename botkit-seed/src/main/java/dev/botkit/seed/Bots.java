package dev.botkit.seed;

import dev.botkit.seed.Dice.Topic;
import dev.botkit.seed.Trade.BotIdea;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets up the chatbots of all companies, in the order in which they came about. */
final class Bots {

    private static final int LAST_DAY = Clock.DAYS - 4;

    private final long seed;
    private final People people;

    private record Begun(Company company, int number, Person owner, int second) {}

    private Bots(long seed, People people) {
        this.seed = seed;
        this.people = people;
    }

    static List<Bot> of(List<Company> companies, People people, long seed) {
        Bots bots = new Bots(seed, people);
        List<Begun> begun = new ArrayList<>();
        for (Company company : companies) {
            for (int number = 0; number < company.bots(); number++) {
                begun.add(bots.begin(company, number));
            }
        }
        begun.sort(Comparator.comparingInt(Begun::second));
        List<Bot> all = new ArrayList<>(begun.size());
        for (Begun each : begun) {
            all.add(bots.bot(all.size() + 1, each));
        }
        return all;
    }

    private Begun begin(Company company, int number) {
        Dice dice = Dice.of(seed, Topic.BOT, company.position(), number);
        List<Person> colleagues = people.of(company);
        Person anyone = dice.pick(colleagues);
        Person owner = anyone.left() != null || dice.percent(60) ? colleagues.getFirst() : anyone;
        return new Begun(company, number, owner, Clock.after(owner.since(), LAST_DAY, dice));
    }

    private Bot bot(int id, Begun begun) {
        Dice dice = Dice.of(seed, Topic.BOT_LIFE, id);
        Company company = begun.company();
        List<BotIdea> ideas = company.trade().bots();
        BotIdea idea = ideas.get((company.position() + begun.number()) % ideas.size());
        boolean draft = dice.percent(15);
        Integer closed = dice.percent(6) ? closed(begun.second(), dice) : null;
        Boolean counted = dice.percent(50) ? null : (Boolean) dice.percent(80);
        return new Bot(
                id,
                company,
                begun.owner(),
                name(idea, begun),
                idea.description(),
                begun.second(),
                closed,
                draft,
                !draft && closed == null && dice.percent(90),
                counted);
    }

    /** After a whole day of its life at least. */
    private static int closed(int created, Dice dice) {
        int firstDay = created / Clock.DAY + 1;
        return dice.between(firstDay + 1, Clock.DAYS - 1) * Clock.DAY + Clock.ofDay(dice);
    }

    /** Unique in the company: from the second round through the ideas on, the branch is part of it. */
    private static String name(BotIdea idea, Begun begun) {
        int round = begun.number() / begun.company().trade().bots().size();
        List<String> cities = Trades.cities();
        return round == 0
                ? idea.name()
                : idea.name() + " " + cities.get((begun.company().position() + round) % cities.size());
    }
}
