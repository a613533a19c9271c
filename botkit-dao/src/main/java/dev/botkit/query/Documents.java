package dev.botkit.query;

import static dev.botkit.Sort.desc;
import static dev.botkit.db.Tables.DOCUMENTS;

import dev.botkit.Selection;
import dev.botkit.SoftDeleteQuery;
import dev.botkit.ToOne;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Document;
import dev.botkit.db.DocumentMapping;
import dev.botkit.db.Keys;
import dev.botkit.db.tables.records.ChatbotsRecord;
import dev.botkit.db.tables.records.DocumentsRecord;
import dev.botkit.type.DocumentStatus;
import dev.botkit.type.SourceType;

/** Asks for documents. */
public final class Documents extends SoftDeleteQuery<Documents, DocumentsRecord, Document> {

    /** The chatbot that knows it, marked as deleted or not. */
    public static final ToOne<DocumentsRecord, ChatbotsRecord, Chatbots, Chatbot> CHATBOT =
            ToOne.by(Keys.DOCUMENTS_CHATBOT_FK, () -> Chatbots.all().includingDeleted());

    private Documents(Selection<DocumentsRecord, Document> selection) {
        super(selection);
    }

    /** All of them, but for those marked as deleted. */
    public static Documents all() {
        return new Documents(Selection.from(DocumentMapping.INSTANCE));
    }

    /** The document with this id, unless marked as deleted. */
    public static Documents byId(long id) {
        return all().where(DOCUMENTS.ID.eq(id));
    }

    /** The documents of this chatbot. */
    public static Documents ofChatbot(long chatbotId) {
        return all().where(DOCUMENTS.CHATBOT_ID.eq(chatbotId));
    }

    /** Only those in one of these states; none at all when no state is given. */
    public Documents withStatus(DocumentStatus... statuses) {
        return where(DOCUMENTS.STATUS.in(statuses));
    }

    /** Only those whose text comes from there. */
    public Documents from(SourceType source) {
        return where(DOCUMENTS.SOURCE_TYPE.eq(source));
    }

    /** Only those whose title has this text in it, upper and lower case alike; % and _ stand for themselves. */
    public Documents titleContaining(String text) {
        return where(DOCUMENTS.TITLE.containsIgnoreCase(text));
    }

    /** From the newest to the oldest. */
    public Documents newestFirst() {
        return orderBy(desc(DOCUMENTS.CREATED_AT));
    }

    @Override
    protected Documents copy(Selection<DocumentsRecord, Document> changed) {
        return new Documents(changed);
    }
}
