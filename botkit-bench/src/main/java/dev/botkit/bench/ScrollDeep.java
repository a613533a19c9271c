package dev.botkit.bench;

import static dev.botkit.db.Tables.CHATBOTS;
import static org.jooq.Records.mapping;

import dev.botkit.CursorPage;
import dev.botkit.PageRequest;
import dev.botkit.db.Chatbot;
import dev.botkit.query.Chatbots;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The 20 behind 4,000 others of a user's 5,000 chatbots, newest first, and whether others follow. */
@State(Scope.Benchmark)
public class ScrollDeep implements Operation {

    private static final String SQL = "select " + JdbcChatbots.COLUMNS + " from aibotkit_chatbots"
            + " where user_id = ? and deleted_at is null and (created_at, id) < (?, ?)"
            + " order by created_at desc, id desc limit ?";
    private static final int PAGES_BEFORE = 4;

    /** Shared by all turns, since Botkit takes only cursors of its own. */
    private static final Variants BY = new Variants();

    private static final CursorPage<Chatbot> BEFORE = pageBefore();

    /** The last row in front of the page: what the caller of JDBC or jOOQ has to keep. */
    private static final Chatbot PLACE = BEFORE.rows().getLast();

    private static final String CURSOR = BEFORE.nextCursor().orElseThrow();

    private static CursorPage<Chatbot> pageBefore() {
        Chatbots all = Chatbots.ownedBy(BenchDatabase.USER_OF_5000).newestFirst();
        CursorPage<Chatbot> page = BY.botkit.scroll(all, PageRequest.MAX_SIZE);
        for (int i = 1; i < PAGES_BEFORE; i++) {
            page = BY.botkit.scroll(all, PageRequest.MAX_SIZE, page.nextCursor().orElseThrow());
        }
        return page;
    }

    @Benchmark
    @Override
    public KeysetPage<Chatbot> jdbc() throws SQLException {
        try (Connection connection = BY.jdbc.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setInt(1, BenchDatabase.USER_OF_5000);
            statement.setObject(2, PLACE.createdAt());
            statement.setLong(3, PLACE.id());
            statement.setInt(4, KeysetPage.SIZE + 1);
            try (ResultSet rows = statement.executeQuery()) {
                return KeysetPage.of(JdbcRows.list(rows, JdbcChatbots::read));
            }
        }
    }

    @Benchmark
    @Override
    public CursorPage<Chatbot> botkit() {
        return BY.botkit.scroll(Chatbots.ownedBy(BenchDatabase.USER_OF_5000).newestFirst(), KeysetPage.SIZE, CURSOR);
    }

    @Benchmark
    @Override
    public KeysetPage<Chatbot> jooq() {
        return KeysetPage.of(BY.jooq
                .select(
                        CHATBOTS.ID,
                        CHATBOTS.USER_ID,
                        CHATBOTS.NAME,
                        CHATBOTS.DESCRIPTION,
                        CHATBOTS.ACTIVE,
                        CHATBOTS.STYLE,
                        CHATBOTS.MESSAGES_TEMPLATE,
                        CHATBOTS.DELETED_AT,
                        CHATBOTS.CREATED_AT,
                        CHATBOTS.UPDATED_AT,
                        CHATBOTS.ANALYTICS_ENABLED)
                .from(CHATBOTS)
                .where(CHATBOTS.USER_ID.eq(BenchDatabase.USER_OF_5000))
                .and(CHATBOTS.DELETED_AT.isNull())
                .orderBy(CHATBOTS.CREATED_AT.desc(), CHATBOTS.ID.desc())
                .seek(PLACE.createdAt(), PLACE.id())
                .limit(KeysetPage.SIZE + 1)
                .fetch(mapping(Chatbot::new)));
    }

    @Override
    public void requireAgreement() throws SQLException {
        Variants.requireEqual(jdbc(), KeysetPage.of(botkit()), jooq());
    }
}
