package dev.botkit.seed;

import dev.botkit.db.NewTeamMember;
import dev.botkit.db.Tables;
import dev.botkit.db.tables.records.TeamMembersRecord;
import dev.botkit.seed.Dice.Topic;
import java.util.stream.IntStream;

/** The rows of {@code team_members}. */
record TeamMemberRows(Plan plan) {

    TableRows<TeamMembersRecord> all() {
        return new TableRows<>(
                Tables.TEAM_MEMBERS,
                plan.memberships.size(),
                () -> IntStream.range(0, plan.memberships.size()).mapToObj(this::row));
    }

    private NewTeamMember row(int position) {
        Membership membership = plan.memberships.get(position);
        // A team is there some seconds after its founder.
        int joined = membership.since() + (membership.isFounder() ? 20 : 0);
        int micros = plan.dice(Topic.MEMBER_ROW, position).below(1_000_000);
        return NewTeamMember.of(membership.person().id(), membership.team().team())
                .id(position + 1)
                .role(membership.role())
                .joinedAt(plan.clock.at(joined, micros));
    }
}
