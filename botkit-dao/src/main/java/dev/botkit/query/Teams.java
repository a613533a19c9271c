package dev.botkit.query;

import static dev.botkit.Sort.asc;
import static dev.botkit.db.Tables.TEAMS;

import dev.botkit.Selection;
import dev.botkit.SoftDeleteQuery;
import dev.botkit.ToMany;
import dev.botkit.db.ActivityLog;
import dev.botkit.db.Keys;
import dev.botkit.db.Team;
import dev.botkit.db.TeamMapping;
import dev.botkit.db.TeamMember;
import dev.botkit.db.tables.records.TeamsRecord;

/** Asks for teams. */
public final class Teams extends SoftDeleteQuery<Teams, TeamsRecord, Team> {

    /** The memberships in the team. */
    public static final ToMany<TeamsRecord, TeamMembers, TeamMember> MEMBERS =
            ToMany.by(Keys.TEAM_MEMBERS_TEAM_FK, TeamMembers::all);

    /** What was done in the team. */
    public static final ToMany<TeamsRecord, ActivityLogs, ActivityLog> ACTIVITIES =
            ToMany.by(Keys.ACTIVITY_LOGS_TEAM_FK, ActivityLogs::all);

    private Teams(Selection<TeamsRecord, Team> selection) {
        super(selection);
    }

    /** All of them, but for those marked as deleted. */
    public static Teams all() {
        return new Teams(Selection.from(TeamMapping.INSTANCE));
    }

    /** The team with this id, unless marked as deleted. */
    public static Teams byId(int id) {
        return all().where(TEAMS.ID.eq(id));
    }

    /** In the order of their names. */
    public Teams byName() {
        return orderBy(asc(TEAMS.NAME));
    }

    @Override
    protected Teams copy(Selection<TeamsRecord, Team> changed) {
        return new Teams(changed);
    }
}
