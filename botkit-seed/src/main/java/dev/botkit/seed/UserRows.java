package dev.botkit.seed;

import dev.botkit.db.NewUser;
import dev.botkit.db.Tables;
import dev.botkit.db.tables.records.UsersRecord;
import dev.botkit.seed.Dice.Topic;
import dev.botkit.type.Role;

/** The rows of {@code users}. */
record UserRows(Plan plan) {

    TableRows<UsersRecord> all() {
        return new TableRows<>(
                Tables.USERS,
                plan.people.all().size(),
                () -> plan.people.all().stream().map(this::row));
    }

    private NewUser row(Person person) {
        Dice dice = plan.dice(Topic.USER_ROW, person.id());
        int micros = dice.below(1_000_000);
        int updated = dice.percent(40) ? Clock.after(person.since(), Clock.DAYS - 1, dice) : person.since();
        return NewUser.of(person.email())
                .id(person.id())
                .name(dice.percent(8) ? null : person.name())
                .role(role(person, dice))
                .deletedAt(plan.clock.atIfEver(person.left(), micros))
                .createdAt(plan.clock.at(person.since(), micros))
                .updatedAt(plan.clock.at(person.left() == null ? updated : person.left(), micros));
    }

    /** The first one set the application up. */
    private static Role role(Person person, Dice dice) {
        if (person.id() == 1) {
            return Role.OWNER;
        }
        return dice.percent(4) ? Role.ADMIN : Role.MEMBER;
    }
}
