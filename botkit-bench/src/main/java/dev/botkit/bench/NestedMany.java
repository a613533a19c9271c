package dev.botkit.bench;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.DOCUMENTS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dev.botkit.db.Chatbot;
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

/** 5,000 chatbots of one user, newest first, each with all of its documents, in no order: 30,000 in all. */
@State(Scope.Benchmark)
public class NestedMany implements Operation {

    private static final String SQL = JdbcRows.inOneSnapshot(
            "select " + JdbcChatbots.COLUMNS + " from aibotkit_chatbots"
                    + " where user_id = ? and deleted_at is null order by created_at desc, id desc",
            "select " + JdbcDocuments.COLUMNS
                    + " from aibotkit_documents d join aibotkit_chatbots c on c.id = d.chatbot_id"
                    + " where c.user_id = ? and c.deleted_at is null and d.deleted_at is null");

    private final Variants by = new Variants();

    @Benchmark
    @Override
    public List<BotKnowledge> jdbc() throws SQLException {
        try (Connection connection = by.jdbc.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setInt(1, BenchDatabase.USER_OF_5000);
            statement.setInt(2, BenchDatabase.USER_OF_5000);
            statement.execute();
            List<Chatbot> chatbots = JdbcRows.list(JdbcRows.next(statement), JdbcChatbots::read);
            Map<Long, List<Document>> documents =
                    JdbcRows.byParent(JdbcRows.next(statement), JdbcDocuments::read, Document::chatbotId);
            List<BotKnowledge> all = new ArrayList<>(chatbots.size());
            for (Chatbot bot : chatbots) {
                all.add(new BotKnowledge(bot, documents.getOrDefault(bot.id(), List.of())));
            }
            return all;
        }
    }

    @Benchmark
    @Override
    public List<BotKnowledge> botkit() {
        return by.botkit.list(
                Chatbots.ownedBy(BenchDatabase.USER_OF_5000).newestFirst().with(Chatbots.DOCUMENTS, BotKnowledge::new));
    }

    @Benchmark
    @Override
    public List<BotKnowledge> jooq() {
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
                                        .and(DOCUMENTS.DELETED_AT.isNull()))
                                .convertFrom(rows -> rows.map(mapping(Document::new))))
                .from(CHATBOTS)
                .where(CHATBOTS.USER_ID.eq(BenchDatabase.USER_OF_5000))
                .and(CHATBOTS.DELETED_AT.isNull())
                .orderBy(CHATBOTS.CREATED_AT.desc(), CHATBOTS.ID.desc())
                .fetch(mapping(BotKnowledge::new));
    }

    @Override
    public void requireAgreement() throws SQLException {
        Variants.requireEqual(sorted(jdbc()), sorted(botkit()), sorted(jooq()));
    }

    private static List<BotKnowledge> sorted(List<BotKnowledge> all) {
        return all.stream().map(BotKnowledge::sorted).toList();
    }
}
