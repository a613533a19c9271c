package dev.botkit.query;

import static dev.botkit.Sort.desc;
import static dev.botkit.db.Tables.ACTIVITY_LOGS;

import dev.botkit.Selection;
import dev.botkit.TableQuery;
import dev.botkit.ToOptional;
import dev.botkit.db.ActivityLog;
import dev.botkit.db.ActivityLogMapping;
import dev.botkit.db.Keys;
import dev.botkit.db.Team;
import dev.botkit.db.User;
import dev.botkit.db.tables.records.ActivityLogsRecord;
import dev.botkit.db.tables.records.TeamsRecord;
import dev.botkit.db.tables.records.UsersRecord;

/** Asks for what was done, by whom. */
public final class ActivityLogs extends TableQuery<ActivityLogs, ActivityLogsRecord, ActivityLog> {

    /** The user who did it, unless there was none or the user is gone. */
    public static final ToOptional<ActivityLogsRecord, UsersRecord, Users, User> USER =
            ToOptional.by(Keys.ACTIVITY_LOGS_USER_FK, () -> Users.all().includingDeleted());

    /** The team in which it was done, if any. */
    public static final ToOptional<ActivityLogsRecord, TeamsRecord, Teams, Team> TEAM =
            ToOptional.by(Keys.ACTIVITY_LOGS_TEAM_FK, () -> Teams.all().includingDeleted());

    private ActivityLogs(Selection<ActivityLogsRecord, ActivityLog> selection) {
        super(selection);
    }

    /** All of them. */
    public static ActivityLogs all() {
        return new ActivityLogs(Selection.from(ActivityLogMapping.INSTANCE));
    }

    /** The entry with this id. */
    public static ActivityLogs byId(long id) {
        return all().where(ACTIVITY_LOGS.ID.eq(id));
    }

    /** What was done in this team. */
    public static ActivityLogs ofTeam(int teamId) {
        return all().where(ACTIVITY_LOGS.TEAM_ID.eq(teamId));
    }

    /** What this user did. */
    public static ActivityLogs ofUser(int userId) {
        return all().where(ACTIVITY_LOGS.USER_ID.eq(userId));
    }

    /** Only entries of this action. */
    public ActivityLogs action(String action) {
        return where(ACTIVITY_LOGS.ACTION.eq(action));
    }

    /** From the newest to the oldest. */
    public ActivityLogs newestFirst() {
        return orderBy(desc(ACTIVITY_LOGS.CREATED_AT));
    }

    @Override
    protected ActivityLogs copy(Selection<ActivityLogsRecord, ActivityLog> changed) {
        return new ActivityLogs(changed);
    }
}
