package dev.botkit.inserts;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.DOCUMENTS;
import static dev.botkit.db.Tables.MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.Botkit;
import dev.botkit.Returning;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Document;
import dev.botkit.db.Message;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewConversation;
import dev.botkit.db.NewDocument;
import dev.botkit.db.NewMessage;
import dev.botkit.db.NewUser;
import dev.botkit.error.ForeignKeyViolationException;
import dev.botkit.error.UniqueViolationException;
import dev.botkit.query.Documents;
import dev.botkit.query.Messages;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import dev.botkit.type.ChatbotStyle;
import dev.botkit.type.DocumentStatus;
import dev.botkit.type.MessageRole;
import dev.botkit.type.SourceType;
import dev.botkit.wire.RoundTrips;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many rows in one call and one round trip. */
@PostgresTest(isolation = Isolation.METHOD)
class InsertAllTest {

    private static final int MANY = 100_000;

    private final List<String> sent = new ArrayList<>();
    private RoundTrips roundTrips;
    private Botkit botkit;
    private int userId;
    private Chatbot bot;

    @BeforeEach
    void aChatbot(TestDatabase database) throws Exception {
        roundTrips = new RoundTrips(database);
        botkit = roundTrips.botkit().listening(execution -> sent.add(execution.sql()));
        userId = botkit.insert(NewUser.of("ada@example.org")).id();
        bot = botkit.insert(NewChatbot.of(userId, "Support"));
        sent.clear();
    }

    @AfterEach
    void close() throws Exception {
        roundTrips.close();
    }

    private NewDocument document(int i) {
        return NewDocument.of(bot.id(), "Title " + i, SourceType.TEXT);
    }

    private long aTalk() {
        return botkit.insert(NewConversation.of(bot.id(), "session")).id();
    }

    @Test
    void noRowsNeedNoStatement() {
        assertThat(botkit.insertAll(List.<NewDocument>of())).isEmpty();
        assertThat(botkit.insertAll(List.<NewDocument>of(), Returning.of(DOCUMENTS.ID)))
                .isEmpty();
        assertThat(sent).isEmpty();
    }

    @Test
    void theRowsComeBackAsStoredInTheOrderGiven() {
        List<NewDocument> rows = IntStream.range(0, 100)
                .map(i -> (i * 37) % 100)
                .mapToObj(this::document)
                .toList();

        List<Document> stored = roundTrips.once(() -> botkit.insertAll(rows));

        assertThat(stored.stream().map(Document::title).toList())
                .isEqualTo(rows.stream().map(row -> row.value(2)).toList());
        assertThat(stored).extracting(Document::id).isSorted();
        assertThat(stored).containsExactlyInAnyOrderElementsOf(botkit.list(Documents.all()));
    }

    @Test
    void moreRowsThanAStatementHasParametersFor() {
        long talk = aTalk();
        List<NewMessage> rows = IntStream.range(0, MANY)
                .mapToObj(i -> NewMessage.of(talk, MessageRole.USER, "Message " + i))
                .toList();
        sent.clear();

        List<Message> stored = roundTrips.once(() -> botkit.insertAll(rows));

        assertThat(sent)
                .singleElement()
                .satisfies(sql -> assertThat(sql.chars().filter(c -> c == '?')).hasSize(3));
        assertThat(stored).hasSize(MANY).allMatch(message -> message.createdAt() != null);
        for (int i = 0; i < MANY; i++) {
            assertThat(stored.get(i).content()).isEqualTo("Message " + i);
        }
        assertThat(botkit.count(Messages.ofConversation(talk))).isEqualTo(MANY);
    }

    @Test
    void oneRowThatIsRefusedKeepsAllOut() {
        long talk = aTalk();
        List<NewMessage> rows = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            rows.add(NewMessage.of(talk, MessageRole.USER, "Message " + i).tokenCount(i));
        }
        rows.set(MANY - 1, NewMessage.of(-1, MessageRole.USER, "of no conversation"));

        assertThatThrownBy(() -> botkit.insertAll(rows)).isInstanceOf(ForeignKeyViolationException.class);

        assertThat(botkit.count(Messages.all())).isZero();
    }

    @Test
    void whatOneRowSetsAndAnotherDoesNotGetsItsDefault() {
        List<NewDocument> rows = List.of(
                document(0),
                document(1).status(DocumentStatus.FAILED),
                document(2).sourceUrl(null),
                document(3),
                document(4).status(DocumentStatus.COMPLETED).content("Words"));

        List<Document> stored = roundTrips.once(() -> botkit.insertAll(rows));

        assertThat(stored)
                .extracting(Document::title)
                .containsExactly("Title 0", "Title 1", "Title 2", "Title 3", "Title 4");
        assertThat(stored)
                .extracting(Document::status)
                .containsExactly(
                        DocumentStatus.PENDING,
                        DocumentStatus.FAILED,
                        DocumentStatus.PENDING,
                        DocumentStatus.PENDING,
                        DocumentStatus.COMPLETED);
        assertThat(stored).extracting(Document::content).containsExactly(null, null, null, null, "Words");
        assertThat(stored).extracting(Document::updatedAt).doesNotContainNull();
    }

    @Test
    void oneTextForAnyNumberOfRows() {
        botkit.insertAll(List.of(document(0)));
        botkit.insertAll(List.of(document(1), document(2), document(3)));

        assertThat(sent).hasSize(2).containsOnly(sent.getFirst());
    }

    @Test
    void documentsAndNullsOfJsonColumns() {
        ChatbotStyle style = ChatbotStyle.of("#008858");

        List<Chatbot> stored = botkit.insertAll(List.of(
                NewChatbot.of(userId, "{\"quoted\\\", NULL}").style(style),
                NewChatbot.of(userId, "NULL").style(null)));

        assertThat(stored).extracting(Chatbot::style).containsExactly(style, null);
        assertThat(stored).extracting(Chatbot::name).containsExactly("{\"quoted\\\", NULL}", "NULL");
    }

    @Test
    void aKeyGivenTwiceIsNamed() {
        List<NewChatbot> rows = List.of(NewChatbot.of(userId, "Same"), NewChatbot.of(userId, "Same"));

        assertThatThrownBy(() -> botkit.insertAll(rows)).isInstanceOfSatisfying(UniqueViolationException.class, e -> {
            assertThat(e.constraint()).isEqualTo("chatbots_user_id_name_key");
            assertThat(e.columns()).containsExactly("user_id", "name");
        });
    }

    @Test
    void onlyTheColumnsAskedForComeBack() {
        record Made(long id, String title, DocumentStatus status) {}

        List<Long> ids = botkit.insertAll(List.of(document(0), document(1)), Returning.of(DOCUMENTS.ID));
        List<Made> made = botkit.insertAll(
                List.of(document(2), document(3).status(DocumentStatus.FAILED)),
                Returning.of(DOCUMENTS.ID, DOCUMENTS.TITLE, DOCUMENTS.STATUS, Made::new));
        String name = botkit.insert(NewChatbot.of(userId, "Sales"), Returning.of(CHATBOTS.NAME));
        Integer tokens =
                botkit.insert(NewMessage.of(aTalk(), MessageRole.USER, "Hello"), Returning.of(MESSAGES.TOKEN_COUNT));

        assertThat(botkit.list(Documents.all().select(DOCUMENTS.ID, id -> id)))
                .containsAll(ids)
                .containsAll(made.stream().map(Made::id).toList());
        assertThat(made).extracting(Made::title).containsExactly("Title 2", "Title 3");
        assertThat(made).extracting(Made::status).containsExactly(DocumentStatus.PENDING, DocumentStatus.FAILED);
        assertThat(name).isEqualTo("Sales");
        assertThat(tokens).isNull();
        assertThat(sent.getFirst()).endsWith("returning \"aibotkit_documents\".\"id\"");
    }
}
