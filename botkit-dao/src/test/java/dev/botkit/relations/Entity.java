package dev.botkit.relations;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.CONVERSATIONS;
import static dev.botkit.db.Tables.DOCUMENTS;
import static dev.botkit.db.Tables.MESSAGES;
import static dev.botkit.db.Tables.USERS;

import dev.botkit.TableQuery;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Conversation;
import dev.botkit.db.Document;
import dev.botkit.db.Message;
import dev.botkit.db.User;
import dev.botkit.db.tables.records.ChatbotsRecord;
import dev.botkit.db.tables.records.ConversationsRecord;
import dev.botkit.db.tables.records.DocumentsRecord;
import dev.botkit.db.tables.records.MessagesRecord;
import dev.botkit.db.tables.records.UsersRecord;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Conversations;
import dev.botkit.query.Documents;
import dev.botkit.query.Messages;
import dev.botkit.query.Users;
import dev.botkit.type.DocumentStatus;
import dev.botkit.type.MessageRole;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** What random questions may ask of a table. */
record Entity<Q extends TableQuery<Q, T, R>, T extends Record, R>(
        Table<T> table,
        Class<R> row,
        Supplier<Q> all,
        @Nullable UnaryOperator<Q> withDeleted,
        List<Condition> filters,
        List<TableField<T, ?>> sortable,
        Supplier<List<Edge<T>>> edges) {

    static final Entity<Users, UsersRecord, User> USER = new Entity<>(
            USERS,
            User.class,
            Users::all,
            Users::includingDeleted,
            List.of(USERS.NAME.ne("user 1"), USERS.NAME.isNotNull(), USERS.ID.in(1, 2, 3, 5, 8)),
            List.of(USERS.NAME, USERS.ID, USERS.CREATED_AT),
            () -> List.of(Edge.many(Users.CHATBOTS, CHATBOTS.USER_ID, USERS.ID, Entity.CHATBOT)));

    static final Entity<Chatbots, ChatbotsRecord, Chatbot> CHATBOT = new Entity<>(
            CHATBOTS,
            Chatbot.class,
            Chatbots::all,
            Chatbots::includingDeleted,
            List.of(CHATBOTS.ACTIVE.isTrue(), CHATBOTS.NAME.like("%1%"), CHATBOTS.DESCRIPTION.isNull()),
            List.of(CHATBOTS.NAME, CHATBOTS.DESCRIPTION, CHATBOTS.ACTIVE, CHATBOTS.ID),
            () -> List.of(
                    Edge.one(Chatbots.OWNER, USERS.ID, CHATBOTS.USER_ID, Entity.USER),
                    Edge.many(Chatbots.DOCUMENTS, DOCUMENTS.CHATBOT_ID, CHATBOTS.ID, Entity.DOCUMENT),
                    Edge.many(Chatbots.CONVERSATIONS, CONVERSATIONS.CHATBOT_ID, CHATBOTS.ID, Entity.CONVERSATION),
                    Edge.count(Chatbots.DOCUMENTS, DOCUMENTS.CHATBOT_ID, CHATBOTS.ID, Entity.DOCUMENT)));

    static final Entity<Documents, DocumentsRecord, Document> DOCUMENT = new Entity<>(
            DOCUMENTS,
            Document.class,
            Documents::all,
            Documents::includingDeleted,
            List.of(DOCUMENTS.STATUS.eq(DocumentStatus.COMPLETED), DOCUMENTS.CONTENT.isNotNull()),
            List.of(DOCUMENTS.TITLE, DOCUMENTS.CONTENT, DOCUMENTS.STATUS),
            () -> List.of(Edge.one(Documents.CHATBOT, CHATBOTS.ID, DOCUMENTS.CHATBOT_ID, Entity.CHATBOT)));

    static final Entity<Conversations, ConversationsRecord, Conversation> CONVERSATION = new Entity<>(
            CONVERSATIONS,
            Conversation.class,
            Conversations::all,
            Conversations::includingDeleted,
            List.of(CONVERSATIONS.TITLE.isNull(), CONVERSATIONS.ID.mod(2L).eq(0L)),
            List.of(CONVERSATIONS.TITLE, CONVERSATIONS.CREATED_AT),
            () -> List.of(
                    Edge.one(Conversations.CHATBOT, CHATBOTS.ID, CONVERSATIONS.CHATBOT_ID, Entity.CHATBOT),
                    Edge.many(Conversations.MESSAGES, MESSAGES.CONVERSATION_ID, CONVERSATIONS.ID, Entity.MESSAGE),
                    Edge.count(Conversations.MESSAGES, MESSAGES.CONVERSATION_ID, CONVERSATIONS.ID, Entity.MESSAGE)));

    static final Entity<Messages, MessagesRecord, Message> MESSAGE = new Entity<>(
            MESSAGES,
            Message.class,
            Messages::all,
            null,
            List.of(MESSAGES.ROLE.eq(MessageRole.USER), MESSAGES.TOKEN_COUNT.gt(5)),
            List.of(MESSAGES.TOKEN_COUNT, MESSAGES.ROLE),
            () -> List.of(
                    Edge.one(Messages.CONVERSATION, CONVERSATIONS.ID, MESSAGES.CONVERSATION_ID, Entity.CONVERSATION)));

    @Override
    public String toString() {
        return table.getName();
    }
}
