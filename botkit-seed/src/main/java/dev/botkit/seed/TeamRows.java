package dev.botkit.seed;

import dev.botkit.db.NewTeam;
import dev.botkit.db.Tables;
import dev.botkit.db.tables.records.TeamsRecord;
import dev.botkit.seed.Dice.Topic;
import java.util.stream.Stream;

/** The rows of {@code teams}. */
record TeamRows(Plan plan) {

    TableRows<TeamsRecord> all() {
        return new TableRows<>(Tables.TEAMS, teams().count(), () -> teams().map(this::row));
    }

    private Stream<Company> teams() {
        return plan.companies.stream().filter(Company::hasTeam);
    }

    private NewTeam row(Company company) {
        Dice dice = plan.dice(Topic.TEAM_ROW, company.position());
        int micros = dice.below(1_000_000);
        int created = company.founded() + 20;
        boolean isGivenUp = company.isIdle() && dice.percent(25);
        int updated = isGivenUp || dice.percent(30) ? Clock.after(created, Clock.DAYS - 1, dice) : created;
        return NewTeam.of(company.name())
                .id(company.team())
                .deletedAt(plan.clock.atIfEver(isGivenUp ? updated : null, micros))
                .createdAt(plan.clock.at(created, micros))
                .updatedAt(plan.clock.at(updated, micros));
    }
}
