package dev.botkit.query;

import static dev.botkit.Sort.desc;
import static dev.botkit.db.Tables.ACTIVITY_LOGS;

import dev.botkit.Selection;
import dev.botkit.TableQuery;
import dev.botkit.db.ActivityLog;
import dev.botkit.db.ActivityLogMapping;
import dev.botkit.db.tables.records.ActivityLogsRecord;

/** Asks for what was done, by whom. */
public final class ActivityLogs extends TableQuery<ActivityLogs, ActivityLogsRecord, ActivityLog> {

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
