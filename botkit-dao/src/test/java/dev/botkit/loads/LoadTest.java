package dev.botkit.loads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.Botkit;
import dev.botkit.Query;
import dev.botkit.Sort;
import dev.botkit.StatementKind;
import dev.botkit.StatementListener.Execution;
import dev.botkit.db.NewActivityLog;
import dev.botkit.db.NewAnalytics;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewConversation;
import dev.botkit.db.NewDocument;
import dev.botkit.db.NewMessage;
import dev.botkit.db.NewTeam;
import dev.botkit.db.NewTeamMember;
import dev.botkit.db.NewUser;
import dev.botkit.db.Tables;
import dev.botkit.json.JsonObject;
import dev.botkit.mapping.NewRow;
import dev.botkit.query.ActivityLogs;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Conversations;
import dev.botkit.query.DailyAnalytics;
import dev.botkit.query.Documents;
import dev.botkit.query.Messages;
import dev.botkit.query.TeamMembers;
import dev.botkit.query.Teams;
import dev.botkit.query.Users;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.ChatbotStyle;
import dev.botkit.type.DocumentStatus;
import dev.botkit.type.MessageRole;
import dev.botkit.type.Role;
import dev.botkit.type.SourceType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PostgresTest(isolation = Isolation.METHOD)
class LoadTest {

    /** Given, so that the rows of two ways to write them can be equal. */
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-29T02:30:00.123456Z");

    private static final String ODD =
            "tab\there, newline\nhere, \r\n both, \\N \\. \\\\, \"quoted\", 'quoted', \b\f\u000b, ü 😀 \u2028";

    private final List<Execution> executions = new ArrayList<>();
    private Botkit botkit;

    @BeforeEach
    void connect(DataSource dataSource) {
        botkit = Botkit.using(dataSource).listening(executions::add);
    }

    /** Loads rows into an empty table, and inserts them one by one into one that is empty again. */
    private <T extends Record, R> void requireSameRows(List<? extends NewRow<T, R>> rows, Query<R> all) {
        assertThat(botkit.load(rows.stream())).isEqualTo(rows.size());
        List<R> loaded = botkit.list(all);
        String table = rows.getFirst().mapping().table().getName();
        botkit.jooq().truncate(table).restartIdentity().cascade().execute();
        rows.forEach(botkit::insert);

        assertThat(loaded).hasSize(rows.size()).containsExactlyElementsOf(botkit.list(all));
    }

    @Test
    void theSameRowsOfEachTableAsInsertsMake() {
        requireSameRows(
                List.of(
                        NewUser.of("ada@example.com").name(ODD).createdAt(AT).updatedAt(AT),
                        NewUser.of("grace@example.com")
                                .name(null)
                                .role(Role.OWNER)
                                .createdAt(AT)
                                .updatedAt(AT),
                        NewUser.of("alan@example.com")
                                .deletedAt(AT)
                                .createdAt(AT)
                                .updatedAt(AT)),
                Users.all().includingDeleted().orderBy(Sort.asc(Tables.USERS.ID)));
        requireSameRows(
                List.of(
                        NewTeam.of("\\N").createdAt(AT).updatedAt(AT),
                        NewTeam.of("").createdAt(AT).updatedAt(AT)),
                Teams.all().orderBy(Sort.asc(Tables.TEAMS.ID)));
        requireSameRows(
                List.of(
                        NewTeamMember.of(1, 1).joinedAt(AT),
                        NewTeamMember.of(2, 1).role(Role.ADMIN).joinedAt(AT)),
                TeamMembers.all().orderBy(Sort.asc(Tables.TEAM_MEMBERS.ID)));
        requireSameRows(
                List.of(
                        NewActivityLog.of("login").createdAt(AT),
                        NewActivityLog.of(ODD)
                                .meta(JsonObject.empty().with("odd", ODD))
                                .teamId(1)
                                .createdAt(AT)),
                ActivityLogs.all().orderBy(Sort.asc(Tables.ACTIVITY_LOGS.ID)));
        requireSameRows(
                List.of(
                        NewChatbot.of(1, "Support")
                                .style(ChatbotStyle.of("#008858"))
                                .createdAt(AT)
                                .updatedAt(AT),
                        NewChatbot.of(1, "Sales")
                                .style(null)
                                .active(true)
                                .description(ODD)
                                .createdAt(AT)
                                .updatedAt(AT)),
                Chatbots.all().orderBy(Sort.asc(Tables.CHATBOTS.ID)));
        requireSameRows(
                List.of(
                        NewDocument.of(1, "Prices", SourceType.TEXT)
                                .content(ODD)
                                .createdAt(AT)
                                .updatedAt(AT),
                        NewDocument.of(2, "Site", SourceType.URL)
                                .status(DocumentStatus.FAILED)
                                .createdAt(AT)
                                .updatedAt(AT)),
                Documents.all().orderBy(Sort.asc(Tables.DOCUMENTS.ID)));
        requireSameRows(
                List.of(
                        NewConversation.of(1, "s-1").title(ODD).createdAt(AT).updatedAt(AT),
                        NewConversation.of(1, "s-2").createdAt(AT).updatedAt(AT)),
                Conversations.all().orderBy(Sort.asc(Tables.CONVERSATIONS.ID)));
        requireSameRows(
                List.of(
                        NewMessage.of(1, MessageRole.USER, ODD).createdAt(AT),
                        NewMessage.of(2, MessageRole.ASSISTANT, "")
                                .tokenCount(7)
                                .createdAt(AT)),
                Messages.all().orderBy(Sort.asc(Tables.MESSAGES.ID)));
        requireSameRows(
                List.of(
                        NewAnalytics.of(1, LocalDate.of(2026, 2, 28))
                                .createdAt(AT)
                                .updatedAt(AT),
                        NewAnalytics.of(1, LocalDate.of(2026, 3, 1))
                                .messageCount(7)
                                .createdAt(AT)
                                .updatedAt(AT)),
                DailyAnalytics.all().orderBy(Sort.asc(Tables.ANALYTICS.ID)));
    }

    @Test
    void aHundredThousandRowsWithNowTheseColumnsSetAndNowThose() {
        int rows = 100_000;
        long talk = aConversation();
        executions.clear();

        long loaded = botkit.load(IntStream.range(0, rows).mapToObj(i -> {
            NewMessage message = NewMessage.of(talk, MessageRole.USER, "Message " + i);
            return i / 700 % 2 == 0 ? message : message.tokenCount(i).createdAt(AT);
        }));

        assertThat(loaded).isEqualTo(rows);
        assertThat(executions).singleElement().satisfies(told -> {
            assertThat(told.rows()).isEqualTo(rows);
            assertThat(told.kind()).isEqualTo(StatementKind.INSERT);
            assertThat(told.sql())
                    .isEqualTo("copy \"aibotkit_messages\" (\"conversation_id\", \"role\", \"content\") from stdin");
        });
        List<Object[]> stored = new ArrayList<>();
        botkit.stream(
                Messages.all().orderBy(Sort.asc(Tables.MESSAGES.ID)),
                row -> stored.add(new Object[] {
                    row.content(), row.tokenCount(), row.createdAt().isEqual(AT)
                }));
        for (int i = 0; i < rows; i++) {
            boolean isBare = i / 700 % 2 == 0;
            assertThat(stored.get(i)).containsExactly("Message " + i, isBare ? null : i, !isBare);
        }
    }

    @Test
    void noRowsAreNoStatement() {
        assertThat(botkit.load(Stream.<NewTeam>empty())).isZero();
        assertThat(executions).isEmpty();
    }

    @Test
    void aValueLargerThanTheBufferGoesThrough() {
        long talk = aConversation();
        List<String> contents = List.of("a", "ü\t".repeat(300_000), "b", "x".repeat(65_536), "c");

        botkit.load(contents.stream().map(content -> NewMessage.of(talk, MessageRole.USER, content)));

        assertThat(botkit.list(Messages.all().orderBy(Sort.asc(Tables.MESSAGES.ID))))
                .extracting(message -> message.content())
                .containsExactlyElementsOf(contents);
    }

    @Test
    void theSourceIsClosed() {
        List<String> closed = new ArrayList<>();

        botkit.load(Stream.of(NewTeam.of("Red")).onClose(() -> closed.add("closed")));

        assertThat(closed).hasSize(1);
    }

    @Test
    void aTransactionHoldsThemWithWhatElseItDoes() {
        botkit.inTransaction(tx -> {
            int user = tx.insert(NewUser.of("ada@example.com")).id();
            assertThat(tx.load(Stream.of(NewChatbot.of(user, "Support"), NewChatbot.of(user, "Sales"))))
                    .isEqualTo(2);
            assertThat(tx.count(Chatbots.all())).isEqualTo(2);
            return tx.insert(NewChatbot.of(user, "Third"));
        });

        assertThat(botkit.count(Chatbots.all())).isEqualTo(3);
    }

    private long aConversation() {
        int user = botkit.insert(NewUser.of("ada@example.com")).id();
        long bot = botkit.insert(NewChatbot.of(user, "Support")).id();
        return botkit.insert(NewConversation.of(bot, "s-1")).id();
    }
}
