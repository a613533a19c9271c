package dev.botkit.query;

import static dev.botkit.Sort.asc;
import static dev.botkit.Sort.desc;
import static dev.botkit.db.Tables.MESSAGES;

import dev.botkit.Selection;
import dev.botkit.TableQuery;
import dev.botkit.ToOne;
import dev.botkit.db.Conversation;
import dev.botkit.db.Keys;
import dev.botkit.db.Message;
import dev.botkit.db.MessageMapping;
import dev.botkit.db.tables.records.ConversationsRecord;
import dev.botkit.db.tables.records.MessagesRecord;
import dev.botkit.type.MessageRole;

/** Asks for messages. */
public final class Messages extends TableQuery<Messages, MessagesRecord, Message> {

    /** The conversation it was said in, marked as deleted or not. */
    public static final ToOne<MessagesRecord, ConversationsRecord, Conversations, Conversation> CONVERSATION =
            ToOne.by(Keys.MESSAGES_CONVERSATION_FK, () -> Conversations.all().includingDeleted());

    private Messages(Selection<MessagesRecord, Message> selection) {
        super(selection);
    }

    /** All of them. */
    public static Messages all() {
        return new Messages(Selection.from(MessageMapping.INSTANCE));
    }

    /** The message with this id. */
    public static Messages byId(long id) {
        return all().where(MESSAGES.ID.eq(id));
    }

    /** The messages of this conversation. */
    public static Messages ofConversation(long conversationId) {
        return all().where(MESSAGES.CONVERSATION_ID.eq(conversationId));
    }

    /** Only those that this party said. */
    public Messages saidBy(MessageRole role) {
        return where(MESSAGES.ROLE.eq(role));
    }

    /** In the order in which they were said. */
    public Messages oldestFirst() {
        return orderBy(asc(MESSAGES.CREATED_AT));
    }

    /** From the last to the first. */
    public Messages newestFirst() {
        return orderBy(desc(MESSAGES.CREATED_AT));
    }

    @Override
    protected Messages copy(Selection<MessagesRecord, Message> changed) {
        return new Messages(changed);
    }
}
