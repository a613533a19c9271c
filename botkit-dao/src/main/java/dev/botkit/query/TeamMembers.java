package dev.botkit.query;

import static dev.botkit.Sort.asc;
import static dev.botkit.db.Tables.TEAM_MEMBERS;

import dev.botkit.Selection;
import dev.botkit.TableQuery;
import dev.botkit.ToOne;
import dev.botkit.db.Keys;
import dev.botkit.db.Team;
import dev.botkit.db.TeamMember;
import dev.botkit.db.TeamMemberMapping;
import dev.botkit.db.User;
import dev.botkit.db.tables.records.TeamMembersRecord;
import dev.botkit.db.tables.records.TeamsRecord;
import dev.botkit.db.tables.records.UsersRecord;
import dev.botkit.type.Role;

/** Asks for memberships of users in teams. */
public final class TeamMembers extends TableQuery<TeamMembers, TeamMembersRecord, TeamMember> {

    /** The user, marked as deleted or not. */
    public static final ToOne<TeamMembersRecord, UsersRecord, Users, User> USER =
            ToOne.by(Keys.TEAM_MEMBERS_USER_FK, () -> Users.all().includingDeleted());

    /** The team, marked as deleted or not. */
    public static final ToOne<TeamMembersRecord, TeamsRecord, Teams, Team> TEAM =
            ToOne.by(Keys.TEAM_MEMBERS_TEAM_FK, () -> Teams.all().includingDeleted());

    private TeamMembers(Selection<TeamMembersRecord, TeamMember> selection) {
        super(selection);
    }

    /** All of them. */
    public static TeamMembers all() {
        return new TeamMembers(Selection.from(TeamMemberMapping.INSTANCE));
    }

    /** The membership with this id. */
    public static TeamMembers byId(int id) {
        return all().where(TEAM_MEMBERS.ID.eq(id));
    }

    /** The memberships in this team. */
    public static TeamMembers ofTeam(int teamId) {
        return all().where(TEAM_MEMBERS.TEAM_ID.eq(teamId));
    }

    /** The memberships of this user. */
    public static TeamMembers ofUser(int userId) {
        return all().where(TEAM_MEMBERS.USER_ID.eq(userId));
    }

    /** Only those with this role in the team. */
    public TeamMembers withRole(Role role) {
        return where(TEAM_MEMBERS.ROLE.eq(role));
    }

    /** From the one who joined first to the one who joined last. */
    public TeamMembers longestFirst() {
        return orderBy(asc(TEAM_MEMBERS.JOINED_AT));
    }

    @Override
    protected TeamMembers copy(Selection<TeamMembersRecord, TeamMember> changed) {
        return new TeamMembers(changed);
    }
}
