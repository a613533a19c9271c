package dev.botkit.bench;

import static dev.botkit.db.Tables.MESSAGES;

import dev.botkit.Returning;
import dev.botkit.db.NewMessage;
import dev.botkit.type.MessageRole;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Inserts 1,000 messages and wants to know their ids. */
@State(Scope.Benchmark)
public class Bulk implements Operation {

    private static final String SQL = "insert into aibotkit_messages (conversation_id, role, content)"
            + " select unnest(?), unnest(?), unnest(?) returning id";

    private final Variants by = new Variants();
    private final List<Said> said = IntStream.rangeClosed(1, 1_000)
            .mapToObj(n -> new Said(
                    n % 2 == 1 ? MessageRole.USER : MessageRole.ASSISTANT,
                    "What was said as number " + n + " of this conversation"))
            .toList();
    private long conversation;

    private record Said(MessageRole role, String content) {}

    /** Inserts the messages' conversation. */
    @Setup
    public void begin() throws SQLException {
        conversation = WrittenRows.conversation();
    }

    @Benchmark
    @Override
    public List<Long> jdbc() throws SQLException {
        long[] conversations = new long[said.size()];
        String[] roles = new String[said.size()];
        String[] contents = new String[said.size()];
        for (int i = 0; i < said.size(); i++) {
            conversations[i] = conversation;
            roles[i] = JdbcMessages.text(said.get(i).role());
            contents[i] = said.get(i).content();
        }
        try (Connection connection = by.jdbc.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setObject(1, conversations);
            statement.setObject(2, roles);
            statement.setObject(3, contents);
            try (ResultSet rows = statement.executeQuery()) {
                return JdbcRows.list(rows, row -> row.getLong(1));
            }
        }
    }

    @Benchmark
    @Override
    public List<Long> botkit() {
        List<NewMessage> rows = new ArrayList<>(said.size());
        for (Said each : said) {
            rows.add(NewMessage.of(conversation, each.role(), each.content()));
        }
        return by.botkit.insertAll(rows, Returning.of(MESSAGES.ID));
    }

    @Benchmark
    @Override
    public List<Long> jooq() {
        return by.jooq
                .insertInto(MESSAGES, MESSAGES.CONVERSATION_ID, MESSAGES.ROLE, MESSAGES.CONTENT)
                .valuesOfRows(said.stream()
                        .map(each -> DSL.row(conversation, each.role(), each.content()))
                        .toList())
                .returningResult(MESSAGES.ID)
                .fetch(Record1::value1);
    }

    @Override
    public void requireAgreement() throws SQLException {
        begin();
        Variants.requireEqual(comparable(jdbc()), comparable(botkit()), comparable(jooq()));
    }

    /** How far the ids are from the first one. */
    private static List<Long> comparable(List<Long> ids) {
        return ids.stream().map(id -> id - ids.getFirst()).toList();
    }
}
