package dev.botkit.query;

import static dev.botkit.Sort.desc;
import static dev.botkit.db.Tables.USERS;

import dev.botkit.Selection;
import dev.botkit.SoftDeleteQuery;
import dev.botkit.ToMany;
import dev.botkit.db.ActivityLog;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Keys;
import dev.botkit.db.TeamMember;
import dev.botkit.db.User;
import dev.botkit.db.UserMapping;
import dev.botkit.db.tables.records.UsersRecord;
import dev.botkit.type.Role;

/** Asks for users. */
public final class Users extends SoftDeleteQuery<Users, UsersRecord, User> {

    /** The chatbots that the user owns. */
    public static final ToMany<UsersRecord, Chatbots, Chatbot> CHATBOTS =
            ToMany.by(Keys.CHATBOTS_USER_FK, Chatbots::all);

    /** The user's memberships in teams. */
    public static final ToMany<UsersRecord, TeamMembers, TeamMember> MEMBERSHIPS =
            ToMany.by(Keys.TEAM_MEMBERS_USER_FK, TeamMembers::all);

    /** What the user did. */
    public static final ToMany<UsersRecord, ActivityLogs, ActivityLog> ACTIVITIES =
            ToMany.by(Keys.ACTIVITY_LOGS_USER_FK, ActivityLogs::all);

    private Users(Selection<UsersRecord, User> selection) {
        super(selection);
    }

    /** All of them, but for those marked as deleted. */
    public static Users all() {
        return new Users(Selection.from(UserMapping.INSTANCE));
    }

    /** The user with this id, unless marked as deleted. */
    public static Users byId(int id) {
        return all().where(USERS.ID.eq(id));
    }

    /** The user who signs in with this address, upper and lower case told apart. */
    public static Users byEmail(String email) {
        return all().where(USERS.EMAIL.eq(email));
    }

    /** Only those with this role in the application. */
    public Users withRole(Role role) {
        return where(USERS.ROLE.eq(role));
    }

    /** From the newest to the oldest. */
    public Users newestFirst() {
        return orderBy(desc(USERS.CREATED_AT));
    }

    @Override
    protected Users copy(Selection<UsersRecord, User> changed) {
        return new Users(changed);
    }
}
