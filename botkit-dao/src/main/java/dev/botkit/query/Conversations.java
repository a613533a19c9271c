package dev.botkit.query;

import static dev.botkit.Sort.desc;
import static dev.botkit.db.Tables.CONVERSATIONS;

import dev.botkit.Selection;
import dev.botkit.SoftDeleteQuery;
import dev.botkit.ToMany;
import dev.botkit.ToOne;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Conversation;
import dev.botkit.db.ConversationMapping;
import dev.botkit.db.Keys;
import dev.botkit.db.Message;
import dev.botkit.db.tables.records.ChatbotsRecord;
import dev.botkit.db.tables.records.ConversationsRecord;

/** Asks for conversations. */
public final class Conversations extends SoftDeleteQuery<Conversations, ConversationsRecord, Conversation> {

    /** The chatbot that answered, marked as deleted or not. */
    public static final ToOne<ConversationsRecord, ChatbotsRecord, Chatbots, Chatbot> CHATBOT =
            ToOne.by(Keys.CONVERSATIONS_CHATBOT_FK, () -> Chatbots.all().includingDeleted());

    /** What was said. */
    public static final ToMany<ConversationsRecord, Messages, Message> MESSAGES =
            ToMany.by(Keys.MESSAGES_CONVERSATION_FK, Messages::all);

    private Conversations(Selection<ConversationsRecord, Conversation> selection) {
        super(selection);
    }

    /** All of them, but for those marked as deleted. */
    public static Conversations all() {
        return new Conversations(Selection.from(ConversationMapping.INSTANCE));
    }

    /** The conversation with this id, unless marked as deleted. */
    public static Conversations byId(long id) {
        return all().where(CONVERSATIONS.ID.eq(id));
    }

    /** The conversation held in this session. */
    public static Conversations bySessionId(String sessionId) {
        return all().where(CONVERSATIONS.SESSION_ID.eq(sessionId));
    }

    /** The conversations of this chatbot. */
    public static Conversations ofChatbot(long chatbotId) {
        return all().where(CONVERSATIONS.CHATBOT_ID.eq(chatbotId));
    }

    /** From the newest to the oldest. */
    public Conversations newestFirst() {
        return orderBy(desc(CONVERSATIONS.CREATED_AT));
    }

    @Override
    protected Conversations copy(Selection<ConversationsRecord, Conversation> changed) {
        return new Conversations(changed);
    }
}
