package dev.botkit.seed;

import dev.botkit.seed.Dice.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The users, in the order in which they signed up, and by their companies. */
final class People {

    private static final int LAST_DAY = Clock.DAYS - 8;

    private final List<Person> all = new ArrayList<>();
    private final List<List<Person>> byCompany = new ArrayList<>();

    private record Joined(Company company, int number, int second) {}

    People(List<Company> companies, long seed, Names names) {
        List<Joined> joined = new ArrayList<>();
        for (Company company : companies) {
            byCompany.add(new ArrayList<>(company.people()));
            for (int number = 0; number < company.people(); number++) {
                Dice dice = Dice.of(seed, Topic.PERSON, company.position(), number);
                int second = number == 0 ? company.founded() : Clock.after(company.founded(), LAST_DAY, dice);
                joined.add(new Joined(company, number, second));
            }
        }
        joined.sort(Comparator.comparingInt(Joined::second));
        for (Joined each : joined) {
            List<String> name = names.ofPerson(all.size());
            // The first two stay, so that somebody is there who owns the chatbots.
            Dice dice = Dice.of(seed, Topic.LEFT, all.size());
            boolean leaves = each.number() > 1 && dice.percent(12);
            Person person = new Person(
                    all.size() + 1,
                    each.company(),
                    each.number(),
                    each.second(),
                    leaves ? Clock.after(each.second(), Clock.DAYS - 1, dice) : null,
                    name.getFirst(),
                    name.getLast());
            all.add(person);
            byCompany.get(each.company().position()).add(person);
        }
    }

    List<Person> all() {
        return all;
    }

    /** In the order in which they joined. */
    List<Person> of(Company company) {
        return byCompany.get(company.position());
    }
}
