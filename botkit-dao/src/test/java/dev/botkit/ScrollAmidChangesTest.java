package dev.botkit;

import static dev.botkit.RandomRows.DOCUMENT_COLUMNS;
import static dev.botkit.RandomRows.DOCUMENT_ID;
import static dev.botkit.db.Tables.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.db.Document;
import dev.botkit.db.tables.records.DocumentsRecord;
import dev.botkit.query.Documents;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows come and go between two pages: those that stay are met once, those that don't at most once. */
@PostgresTest(isolation = Isolation.METHOD)
class ScrollAmidChangesTest {

    private static final long SEED = 20_260_723;
    private static final int SETS = 200;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final RandomRows rows = new RandomRows(random);
    private Connection connection;
    private Botkit botkit;

    @BeforeEach
    void connect(DataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        botkit = Botkit.using(DSL.using(connection, SQLDialect.POSTGRES));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void noSurvivingRowIsLostOrRepeated() throws SQLException {
        RandomRows.parents(connection, SETS);
        rows.sets(connection, SETS);
        for (int set = 1; set <= SETS; set++) {
            SortModel<DocumentsRecord, Document> sort = SortModel.random(random, DOCUMENT_COLUMNS, DOCUMENT_ID);
            String failure = "seed %d, set %d, by %s".formatted(SEED, set, sort.text());
            Documents all = Documents.ofChatbot(set).includingDeleted();
            walk(set, sort.order(all), sort, failure, false);
            walk(set, sort.order(all), sort, failure + "backward", true);
        }
    }

    private void walk(
            int set, Documents query, SortModel<DocumentsRecord, Document> sort, String failure, boolean backward)
            throws SQLException {
        int size = random.nextInt(1, 6);
        CursorPage<Document> page = backward ? end(query, size) : botkit.scroll(query, size);
        List<Document> seen = new ArrayList<>(page.rows());
        Set<Document> survivors = new HashSet<>(botkit.list(query));
        if (backward) {
            survivors.removeIf(row -> !page.rows().isEmpty()
                    && sort.comparator().compare(row, page.rows().getLast()) > 0);
        }
        Optional<String> cursor = backward ? page.previousCursor() : page.nextCursor();
        while (cursor.isPresent()) {
            change(set, query);
            survivors.retainAll(new HashSet<>(botkit.list(query)));
            CursorPage<Document> next = botkit.scroll(query, size, cursor.get());
            seen.addAll(backward ? 0 : seen.size(), next.rows());
            cursor = backward ? next.previousCursor() : next.nextCursor();
        }
        assertThat(seen).as(failure).isSortedAccordingTo(sort.comparator()).doesNotHaveDuplicates();
        assertThat(seen).as(failure).containsAll(survivors);
    }

    private CursorPage<Document> end(Documents query, int size) {
        CursorPage<Document> page = botkit.scroll(query, size);
        while (page.hasNext()) {
            page = botkit.scroll(query, size, page.nextCursor().orElseThrow());
        }
        return page;
    }

    /** Some rows more and some fewer, the cursor's own often among them. */
    private void change(int set, Documents query) throws SQLException {
        for (int i = random.nextInt(3); i > 0; i--) {
            rows.insertDocument(connection, set);
        }
        List<Document> there = new ArrayList<>(botkit.list(query));
        Collections.shuffle(there, new java.util.Random(random.nextLong()));
        delete(there.subList(0, Math.min(there.size(), random.nextInt(3))));
    }

    private void delete(List<Document> documents) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from aibotkit_documents where id = ?")) {
            for (Document document : documents) {
                statement.setLong(1, document.id());
                statement.execute();
            }
        }
    }

    @Test
    void pagingGoesOnBehindARowThatIsGone() throws SQLException {
        RandomRows.parents(connection, 1);
        for (int i = 0; i < 3; i++) {
            rows.insertDocument(connection, 1);
        }
        Documents query = Documents.ofChatbot(1).includingDeleted().orderBy(Sort.asc(DOCUMENTS.ID));
        List<Document> all = botkit.list(query);
        CursorPage<Document> head = botkit.scroll(query, 1);

        delete(head.rows());

        assertThat(botkit.scroll(query, 5, head.nextCursor().orElseThrow()).rows())
                .isEqualTo(all.subList(1, 3));
    }

    @Test
    void anEmptyPageLeadsBackToTheRowsBeforeIt() throws SQLException {
        RandomRows.parents(connection, 1);
        for (int i = 0; i < 3; i++) {
            rows.insertDocument(connection, 1);
        }
        Documents query = Documents.ofChatbot(1).includingDeleted().orderBy(Sort.asc(DOCUMENTS.ID));
        List<Document> all = botkit.list(query);
        CursorPage<Document> head = botkit.scroll(query, 2);
        delete(all.subList(2, 3));

        CursorPage<Document> empty = botkit.scroll(query, 2, head.nextCursor().orElseThrow());
        assertThat(empty.rows()).isEmpty();
        assertThat(empty.hasNext()).isFalse();
        CursorPage<Document> back =
                botkit.scroll(query, 2, empty.previousCursor().orElseThrow());
        assertThat(back.rows()).isEqualTo(all.subList(0, 2));

        delete(all);
        CursorPage<Document> nothingBefore =
                botkit.scroll(query, 2, empty.previousCursor().orElseThrow());
        assertThat(nothingBefore.rows()).isEmpty();
        assertThat(nothingBefore.hasPrevious()).isFalse();
        rows.insertDocument(connection, 1);
        assertThat(botkit.scroll(query, 2, nothingBefore.nextCursor().orElseThrow())
                        .rows())
                .isEqualTo(botkit.list(query));
    }

    @Test
    void anEmptyTableHasOneEmptyPage() {
        CursorPage<Document> page = botkit.scroll(Documents.all().where(DSL.falseCondition()), 5);
        assertThat(page).isEqualTo(new CursorPage<>(List.of(), Optional.empty(), Optional.empty()));
    }
}
