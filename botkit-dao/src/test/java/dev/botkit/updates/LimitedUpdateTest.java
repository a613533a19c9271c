package dev.botkit.updates;

import static dev.botkit.Sort.asc;
import static dev.botkit.db.Tables.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.Botkit;
import dev.botkit.Given;
import dev.botkit.Patch;
import dev.botkit.StatementListener.Execution;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Document;
import dev.botkit.db.tables.records.DocumentsRecord;
import dev.botkit.query.Documents;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.DocumentStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The head of a queue: so many rows, in an order, taken by one of several workers. */
@PostgresTest(isolation = Isolation.METHOD)
class LimitedUpdateTest {

    private static final Patch<DocumentsRecord> TAKE =
            Patch.of(DOCUMENTS).set(DOCUMENTS.STATUS, DocumentStatus.PROCESSING);

    private final List<Execution> executions = Collections.synchronizedList(new ArrayList<>());
    private Botkit botkit;
    private List<Document> documents;
    private Documents waiting;

    @BeforeEach
    void documents(DataSource dataSource) {
        Botkit silent = Botkit.using(dataSource);
        botkit = silent.listening(executions::add);
        Given given = new Given(silent);
        Chatbot bot = given.chatbot(given.user("Ada"), "Support");
        documents = IntStream.range(0, 40)
                .mapToObj(i -> given.document(bot, "Document " + i, DocumentStatus.PENDING))
                .toList();
        waiting = Documents.ofChatbot(bot.id()).withStatus(DocumentStatus.PENDING);
    }

    @Test
    void theFirstRowsOfTheOrderAreUpdated() {
        List<Document> taken = botkit.updateReturning(
                waiting.orderBy(asc(DOCUMENTS.CREATED_AT)).limit(3), TAKE);

        assertThat(taken)
                .extracting(Document::id)
                .containsExactlyInAnyOrderElementsOf(
                        documents.subList(0, 3).stream().map(Document::id).toList());
        assertThat(botkit.count(waiting)).isEqualTo(37);
        assertThat(executions.getFirst().sql()).contains("for no key update").startsWith("with \"picked\" as");
    }

    @Test
    void aLimitWithoutAnOrderTakesAnyRows() {
        assertThat(botkit.update(waiting.limit(5), TAKE)).isEqualTo(5);
        assertThat(botkit.update(waiting.limit(0), TAKE)).isZero();
        assertThat(botkit.updateAll(Documents.all().limit(7), TAKE)).isEqualTo(7);
    }

    @Test
    void noRowIsTakenTwice() throws Exception {
        List<Long> taken = new ArrayList<>();
        List<Callable<List<Long>>> workers = Collections.nCopies(4, this::takeUntilNoneIsLeft);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<List<Long>> each : threads.invokeAll(workers)) {
                taken.addAll(each.get());
            }
        }

        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(
                        documents.stream().map(Document::id).toList());
    }

    private List<Long> takeUntilNoneIsLeft() {
        List<Long> mine = new ArrayList<>();
        while (botkit.exists(waiting)) {
            mine.addAll(botkit.updateReturning(
                    waiting.orderBy(asc(DOCUMENTS.CREATED_AT)).limit(3).select(DOCUMENTS.ID, id -> id), TAKE));
        }
        return mine;
    }

    /** Without it, two that meet in opposite orders wait for each other for ever. */
    @Test
    void rowsAreLockedInTheOrderOfTheQuery() {
        assertThat(botkit.update(waiting.orderBy(asc(DOCUMENTS.CREATED_AT)), TAKE))
                .isEqualTo(40);

        assertThat(executions.getFirst().sql())
                .containsPattern("order by .*created_at.* asc, .*id.* asc for no key update");
    }
}
