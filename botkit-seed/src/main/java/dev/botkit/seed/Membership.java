package dev.botkit.seed;

import dev.botkit.seed.Dice.Topic;
import dev.botkit.type.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** That a person is in a team, since a second. */
record Membership(Person person, Company team, Role role, int since) {

    /** Of all, in the order of joining: the people of each company with a team, and guests in other teams. */
    static List<Membership> of(List<Person> people, List<Company> companies, long seed) {
        List<Membership> all = new ArrayList<>();
        for (Person person : people) {
            Dice dice = Dice.of(seed, Topic.MEMBER, person.id());
            Company own = person.company();
            if (own.hasTeam()) {
                Role role = person.number() == 0 ? Role.OWNER : dice.percent(20) ? Role.ADMIN : Role.MEMBER;
                all.add(new Membership(person, own, role, person.since()));
            }
            Company host = companies.get(dice.below(own.position() + 1));
            if (dice.percent(8) && host.hasTeam() && host != own) {
                Role role = dice.percent(10) ? Role.ADMIN : Role.MEMBER;
                all.add(new Membership(person, host, role, Clock.after(person.since(), Clock.DAYS - 1, dice)));
            }
        }
        all.sort(Comparator.comparingInt(Membership::since));
        return all;
    }

    boolean isFounder() {
        return person.company() == team && person.number() == 0;
    }
}
