package dev.botkit;

import static dev.botkit.db.Tables.ACTIVITY_LOGS;
import static dev.botkit.db.Tables.DOCUMENTS;
import static dev.botkit.db.Tables.MESSAGES;

import dev.botkit.SortModel.Column;
import dev.botkit.db.ActivityLog;
import dev.botkit.db.Document;
import dev.botkit.db.Message;
import dev.botkit.db.tables.records.ActivityLogsRecord;
import dev.botkit.db.tables.records.DocumentsRecord;
import dev.botkit.db.tables.records.MessagesRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Sets of 0 to 40 rows with many equal and many missing values, and the columns they are sorted by: texts, whole
 * numbers, times and closed sets, with NULL and without. Each set has a parent of its own: 1, 2, 3 …
 */
final class RandomRows {

    static final List<Column<DocumentsRecord, Document>> DOCUMENT_COLUMNS = List.of(
            new Column<>(DOCUMENTS.TITLE, Document::title),
            new Column<>(DOCUMENTS.SOURCE_URL, Document::sourceUrl),
            new Column<>(DOCUMENTS.STATUS, row -> row.status().name().toLowerCase(Locale.ROOT)),
            new Column<>(DOCUMENTS.DELETED_AT, row -> instant(row.deletedAt())),
            new Column<>(DOCUMENTS.CREATED_AT, row -> instant(row.createdAt())));
    static final Column<DocumentsRecord, Document> DOCUMENT_ID = new Column<>(DOCUMENTS.ID, Document::id);

    static final List<Column<MessagesRecord, Message>> MESSAGE_COLUMNS = List.of(
            new Column<>(MESSAGES.ROLE, row -> row.role().name().toLowerCase(Locale.ROOT)),
            new Column<>(MESSAGES.CONTENT, Message::content),
            new Column<>(MESSAGES.TOKEN_COUNT, Message::tokenCount),
            new Column<>(MESSAGES.CREATED_AT, row -> instant(row.createdAt())));
    static final Column<MessagesRecord, Message> MESSAGE_ID = new Column<>(MESSAGES.ID, Message::id);

    static final List<Column<ActivityLogsRecord, ActivityLog>> LOG_COLUMNS = List.of(
            new Column<>(ACTIVITY_LOGS.USER_ID, ActivityLog::userId),
            new Column<>(ACTIVITY_LOGS.ACTION, ActivityLog::action),
            new Column<>(ACTIVITY_LOGS.IP_ADDRESS, ActivityLog::ipAddress),
            new Column<>(ACTIVITY_LOGS.CREATED_AT, row -> instant(row.createdAt())));
    static final Column<ActivityLogsRecord, ActivityLog> LOG_ID = new Column<>(ACTIVITY_LOGS.ID, ActivityLog::id);

    private static final String DOCUMENT =
            "insert into aibotkit_documents (chatbot_id, title, source_type, source_url, status, deleted_at, created_at)"
                    + " values (?, ?, 'text', ?, ?, ?, ?)";
    private static final String MESSAGE =
            "insert into aibotkit_messages (conversation_id, role, content, token_count, created_at)"
                    + " values (?, ?, ?, ?, ?)";
    private static final String LOG =
            "insert into activity_logs (team_id, user_id, action, ip_address, created_at) values (?, ?, ?, ?, ?)";

    private final RandomGenerator random;

    RandomRows(RandomGenerator random) {
        this.random = random;
    }

    /** A chatbot, a conversation and a team for each set, and three users. */
    static void parents(Connection connection, int sets) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into users (name, email) values ('ada', 'a'), ('bob', 'b'), (null, 'c');
                    insert into teams (name) select n from generate_series(1, %1$d) n;
                    insert into aibotkit_chatbots (user_id, name) select 1 + n %% 3, n from generate_series(1, %1$d) n;
                    insert into aibotkit_conversations (chatbot_id, session_id)
                      select n, n from generate_series(1, %1$d) n""".formatted(sets));
        }
    }

    /** So many sets of documents, of messages and of log entries. */
    void sets(Connection connection, int sets) throws SQLException {
        insert(connection, DOCUMENT, sets, this::document);
        insert(connection, MESSAGE, sets, this::message);
        insert(connection, LOG, sets, this::log);
    }

    private void insert(Connection connection, String sql, int sets, Supplier<@Nullable Object[]> row)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int set = 1; set <= sets; set++) {
                for (int rows = random.nextInt(41); rows > 0; rows--) {
                    bind(statement, set, row.get());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** One more document of a set, between the others. */
    void insertDocument(Connection connection, long set) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DOCUMENT)) {
            bind(statement, set, document());
            statement.execute();
        }
    }

    private static void bind(PreparedStatement statement, long set, @Nullable Object[] values) throws SQLException {
        statement.setLong(1, set);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 2, values[i]);
        }
    }

    private @Nullable Object[] document() {
        return new Object[] {word(), orNull(word()), one("pending", "completed", "failed"), orNull(time()), time()};
    }

    private @Nullable Object[] message() {
        return new Object[] {one("user", "assistant", "system"), word(), orNull(random.nextInt(-2, 3)), time()};
    }

    private @Nullable Object[] log() {
        return new Object[] {orNull(random.nextInt(1, 4)), word(), orNull(word()), time()};
    }

    /** In lower case, so that any collation agrees with Java. */
    private String word() {
        return one("", "a", "aa", "b", "ba", "c");
    }

    private OffsetDateTime time() {
        return OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).plusNanos(1_000L * random.nextInt(6));
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }

    private @Nullable Object orNull(Object value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private static java.time.@Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
