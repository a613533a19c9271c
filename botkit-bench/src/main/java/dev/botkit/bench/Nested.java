package dev.botkit.bench;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.CONVERSATIONS;
import static dev.botkit.db.Tables.DOCUMENTS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dev.botkit.db.Chatbot;
import dev.botkit.db.Conversation;
import dev.botkit.db.Document;
import dev.botkit.query.Chatbots;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The 20 chatbots of a user, newest first, each with its last 5 documents and its last 10 conversations. */
@State(Scope.Benchmark)
public class Nested implements Operation {

    private static final String SQL = JdbcRows.inOneSnapshot(
            "select " + JdbcChatbots.COLUMNS + " from aibotkit_chatbots"
                    + " where user_id = ? and deleted_at is null order by created_at desc, id desc",
            lastOfEach(JdbcDocuments.COLUMNS, "aibotkit_documents d", 5),
            lastOfEach(JdbcConversations.COLUMNS, "aibotkit_conversations t", 10));

    private final Variants by = new Variants();
    private int user;

    private static String lastOfEach(String columns, String table, int limit) {
        return "select e.* from aibotkit_chatbots c cross join lateral (select " + columns + " from " + table
                + " where chatbot_id = c.id and deleted_at is null order by created_at desc, id desc limit " + limit
                + ") e where c.user_id = ? and c.deleted_at is null order by e.created_at desc, e.id desc";
    }

    @Benchmark
    @Override
    public List<BotOverview> jdbc() throws SQLException {
        int owner = nextUser();
        try (Connection connection = by.jdbc.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setInt(1, owner);
            statement.setInt(2, owner);
            statement.setInt(3, owner);
            statement.execute();
            List<Chatbot> chatbots = JdbcRows.list(JdbcRows.next(statement), JdbcChatbots::read);
            Map<Long, List<Document>> documents =
                    JdbcRows.byParent(JdbcRows.next(statement), JdbcDocuments::read, Document::chatbotId);
            Map<Long, List<Conversation>> conversations =
                    JdbcRows.byParent(JdbcRows.next(statement), JdbcConversations::read, Conversation::chatbotId);
            List<BotOverview> overviews = new ArrayList<>(chatbots.size());
            for (Chatbot bot : chatbots) {
                overviews.add(new BotOverview(
                        bot,
                        documents.getOrDefault(bot.id(), List.of()),
                        conversations.getOrDefault(bot.id(), List.of())));
            }
            return overviews;
        }
    }

    @Benchmark
    @Override
    public List<BotOverview> botkit() {
        return by.botkit.list(Chatbots.ownedBy(nextUser())
                .newestFirst()
                .with(
                        Chatbots.DOCUMENTS.of(
                                documents -> documents.newestFirst().limit(5)),
                        Chatbots.CONVERSATIONS.of(talks -> talks.newestFirst().limit(10)),
                        BotOverview::new));
    }

    @Benchmark
    @Override
    public List<BotOverview> jooq() {
        return by.jooq
                .select(
                        JooqChatbots.CHATBOT,
                        multiset(select(
                                                DOCUMENTS.ID,
                                                DOCUMENTS.CHATBOT_ID,
                                                DOCUMENTS.TITLE,
                                                DOCUMENTS.SOURCE_TYPE,
                                                DOCUMENTS.SOURCE_URL,
                                                DOCUMENTS.CONTENT,
                                                DOCUMENTS.STATUS,
                                                DOCUMENTS.DELETED_AT,
                                                DOCUMENTS.CREATED_AT,
                                                DOCUMENTS.UPDATED_AT)
                                        .from(DOCUMENTS)
                                        .where(DOCUMENTS.CHATBOT_ID.eq(CHATBOTS.ID))
                                        .and(DOCUMENTS.DELETED_AT.isNull())
                                        .orderBy(DOCUMENTS.CREATED_AT.desc(), DOCUMENTS.ID.desc())
                                        .limit(5))
                                .convertFrom(rows -> rows.map(mapping(Document::new))),
                        multiset(select(
                                                CONVERSATIONS.ID,
                                                CONVERSATIONS.CHATBOT_ID,
                                                CONVERSATIONS.SESSION_ID,
                                                CONVERSATIONS.TITLE,
                                                CONVERSATIONS.DELETED_AT,
                                                CONVERSATIONS.CREATED_AT,
                                                CONVERSATIONS.UPDATED_AT)
                                        .from(CONVERSATIONS)
                                        .where(CONVERSATIONS.CHATBOT_ID.eq(CHATBOTS.ID))
                                        .and(CONVERSATIONS.DELETED_AT.isNull())
                                        .orderBy(CONVERSATIONS.CREATED_AT.desc(), CONVERSATIONS.ID.desc())
                                        .limit(10))
                                .convertFrom(rows -> rows.map(mapping(Conversation::new))))
                .from(CHATBOTS)
                .where(CHATBOTS.USER_ID.eq(nextUser()))
                .and(CHATBOTS.DELETED_AT.isNull())
                .orderBy(CHATBOTS.CREATED_AT.desc(), CHATBOTS.ID.desc())
                .fetch(mapping(BotOverview::new));
    }

    @Override
    public void requireAgreement() throws SQLException {
        Variants.requireEqual(again().jdbc(), again().botkit(), again().jooq());
    }

    private Nested again() {
        user = 7;
        return this;
    }

    private int nextUser() {
        user = (user + 1) % BenchDatabase.USERS_OF_TWENTY;
        return BenchDatabase.FIRST_USER_OF_TWENTY + user;
    }
}
