package dev.botkit.bench;

import static dev.botkit.db.Tables.CHATBOTS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import dev.botkit.Page;
import dev.botkit.PageRequest;
import dev.botkit.db.Chatbot;
import dev.botkit.query.Chatbots;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The first 10 of a user's 5,000 chatbots, and how many there are. {@code count(*) over ()} would say the same, and take
 * the server several times as long: it reads all rows whole, where a count of its own is content with an index.
 */
@State(Scope.Benchmark)
public class FirstPage implements Operation {

    private static final String OWNED = " from aibotkit_chatbots where user_id = ? and deleted_at is null";
    private static final String SQL = "select " + JdbcChatbots.COLUMNS + ", (select count(*)" + OWNED + ")" + OWNED
            + " order by created_at desc, id desc limit ?";
    private static final int SIZE = 10;

    private final Variants by = new Variants();

    @Benchmark
    @Override
    public Page<Chatbot> jdbc() throws SQLException {
        try (Connection connection = by.jdbc.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setInt(1, BenchDatabase.USER_OF_5000);
            statement.setInt(2, BenchDatabase.USER_OF_5000);
            statement.setInt(3, SIZE);
            try (ResultSet rows = statement.executeQuery()) {
                List<Chatbot> chatbots = new ArrayList<>(SIZE);
                long total = 0;
                while (rows.next()) {
                    chatbots.add(JdbcChatbots.read(rows));
                    total = rows.getLong(12);
                }
                return new Page<>(chatbots, total, 1, SIZE);
            }
        }
    }

    @Benchmark
    @Override
    public Page<Chatbot> botkit() {
        return by.botkit.page(Chatbots.ownedBy(BenchDatabase.USER_OF_5000).newestFirst(), PageRequest.of(1, SIZE));
    }

    @Benchmark
    @Override
    public Page<Chatbot> jooq() {
        var owned = CHATBOTS.USER_ID.eq(BenchDatabase.USER_OF_5000).and(CHATBOTS.DELETED_AT.isNull());
        var rows = by.jooq
                .select(JooqChatbots.CHATBOT, field(selectCount().from(CHATBOTS).where(owned)))
                .from(CHATBOTS)
                .where(owned)
                .orderBy(CHATBOTS.CREATED_AT.desc(), CHATBOTS.ID.desc())
                .limit(SIZE)
                .fetch();
        return new Page<>(
                rows.map(row -> row.value1()),
                rows.isEmpty() ? 0 : rows.getFirst().value2(),
                1,
                SIZE);
    }

    @Override
    public void requireAgreement() throws SQLException {
        Variants.requireEqual(jdbc(), botkit(), jooq());
    }
}
