package dev.botkit.query;

import static dev.botkit.Sort.desc;
import static dev.botkit.db.Tables.CHATBOTS;

import dev.botkit.Selection;
import dev.botkit.SoftDeleteQuery;
import dev.botkit.ToMany;
import dev.botkit.ToOne;
import dev.botkit.db.Analytics;
import dev.botkit.db.Chatbot;
import dev.botkit.db.ChatbotMapping;
import dev.botkit.db.Conversation;
import dev.botkit.db.Document;
import dev.botkit.db.Keys;
import dev.botkit.db.User;
import dev.botkit.db.tables.records.ChatbotsRecord;
import dev.botkit.db.tables.records.UsersRecord;

/** Asks for chatbots. */
public final class Chatbots extends SoftDeleteQuery<Chatbots, ChatbotsRecord, Chatbot> {

    /** The user who owns the chatbot, marked as deleted or not. */
    public static final ToOne<ChatbotsRecord, UsersRecord, Users, User> OWNER =
            ToOne.by(Keys.CHATBOTS_USER_FK, () -> Users.all().includingDeleted());

    /** What the chatbot knows. */
    public static final ToMany<ChatbotsRecord, Documents, Document> DOCUMENTS =
            ToMany.by(Keys.DOCUMENTS_CHATBOT_FK, Documents::all);

    /** What was said to the chatbot. */
    public static final ToMany<ChatbotsRecord, Conversations, Conversation> CONVERSATIONS =
            ToMany.by(Keys.CONVERSATIONS_CHATBOT_FK, Conversations::all);

    /** What the chatbot did, day by day. */
    public static final ToMany<ChatbotsRecord, DailyAnalytics, Analytics> ANALYTICS =
            ToMany.by(Keys.ANALYTICS_CHATBOT_FK, DailyAnalytics::all);

    private Chatbots(Selection<ChatbotsRecord, Chatbot> selection) {
        super(selection);
    }

    /** All of them, but for those marked as deleted. */
    public static Chatbots all() {
        return new Chatbots(Selection.from(ChatbotMapping.INSTANCE));
    }

    /** The chatbot with this id, unless marked as deleted. */
    public static Chatbots byId(long id) {
        return all().where(CHATBOTS.ID.eq(id));
    }

    /** The chatbots of this user. */
    public static Chatbots ownedBy(int userId) {
        return all().where(CHATBOTS.USER_ID.eq(userId));
    }

    /** Only those that answer visitors. */
    public Chatbots active() {
        return where(CHATBOTS.ACTIVE.isTrue());
    }

    /** Only those that don't answer visitors. */
    public Chatbots inactive() {
        return where(CHATBOTS.ACTIVE.isFalse());
    }

    /** Only the one of this name. */
    public Chatbots named(String name) {
        return where(CHATBOTS.NAME.eq(name));
    }

    /** Only those whose name has this text in it, upper and lower case alike; % and _ stand for themselves. */
    public Chatbots nameContaining(String text) {
        return where(CHATBOTS.NAME.containsIgnoreCase(text));
    }

    /** From the newest to the oldest. */
    public Chatbots newestFirst() {
        return orderBy(desc(CHATBOTS.CREATED_AT));
    }

    @Override
    protected Chatbots copy(Selection<ChatbotsRecord, Chatbot> changed) {
        return new Chatbots(changed);
    }
}
