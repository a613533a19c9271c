package dev.botkit;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.DOCUMENTS;
import static dev.botkit.db.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.botkit.db.Chatbot;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewUser;
import dev.botkit.error.InvalidCursorException;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Documents;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.DocumentStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PostgresTest
class CursorTest {

    private static final long SEED = 20_260_724;
    private static final byte[] SECRET = "sixteen bytes ok".getBytes(StandardCharsets.UTF_8);

    private DataSource dataSource;
    private Botkit botkit;
    private int ada;
    private int bob;
    private String cursor;

    @BeforeEach
    void threeChatbotsOfEach(DataSource source) {
        dataSource = source;
        botkit = Botkit.using(source).signingCursorsWith(SECRET);
        ada = owner();
        bob = owner();
        cursor = botkit.scroll(bots(ada), 1).nextCursor().orElseThrow();
    }

    private int owner() {
        int user = botkit.insert(NewUser.of(UUID.randomUUID() + "@example.com")).id();
        for (String name : List.of("one", "two", "three")) {
            botkit.insert(NewChatbot.of(user, name));
        }
        return user;
    }

    private static Chatbots bots(int owner) {
        return Chatbots.ownedBy(owner).orderBy(Sort.desc(CHATBOTS.CREATED_AT));
    }

    private static void refuses(Botkit botkit, Query<?> query, String cursor) {
        assertThatThrownBy(() -> botkit.scroll(query, 1, cursor))
                .as(cursor.substring(0, Math.min(200, cursor.length())))
                .isExactlyInstanceOf(InvalidCursorException.class)
                .hasMessage("The cursor is not valid for this query: begin again without one.")
                .hasNoCause();
    }

    @Test
    void noneOfTenThousandTamperedCursorsIsAccepted() {
        TamperedCursors tampered = new TamperedCursors(cursor, new SplittableRandom(SEED));
        Botkit unreachable = Botkit.using(refusingDataSource()).signingCursorsWith(SECRET);
        for (int i = 0; i < 10_000; i++) {
            refuses(unreachable, bots(ada), tampered.next());
        }
    }

    /** A cursor is judged before the database is asked. */
    private static DataSource refusingDataSource() {
        return new org.postgresql.ds.PGSimpleDataSource() {
            private static final long serialVersionUID = 1L;

            @Override
            public java.sql.Connection getConnection() {
                throw new AssertionError("A tampered cursor reached the database.");
            }
        };
    }

    @Test
    void theSameBytesInAnotherAlphabetAreRefused() {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        List<String> others = new ArrayList<>(List.of(
                "",
                " " + cursor,
                cursor + "\n",
                cursor + "=",
                cursor + "==",
                Base64.getMimeEncoder().encodeToString(bytes),
                "A".repeat(10_000_000),
                "\u00e9\u4e2d\ud83d\ude00",
                "null"));
        String padded = Base64.getUrlEncoder().encodeToString(bytes);
        String standard = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        others.addAll(List.of(padded, standard, Base64.getEncoder().encodeToString(bytes)));
        others.removeIf(cursor::equals);
        others.forEach(other -> refuses(botkit, bots(ada), other));
    }

    @Test
    void aCursorIsOfOneQueryOnly() {
        Chatbots query = bots(ada);
        List<Query<?>> others = List.of(
                bots(bob),
                query.includingDeleted(),
                query.active(),
                query.where(CHATBOTS.NAME.eq("one")),
                Chatbots.ownedBy(ada),
                query.orderBy(Sort.asc(CHATBOTS.CREATED_AT)),
                query.orderBy(Sort.desc(CHATBOTS.UPDATED_AT)),
                query.orderBy(Sort.desc(CHATBOTS.CREATED_AT), Sort.asc(CHATBOTS.ID)),
                query.select(CHATBOTS.NAME, name -> name),
                query.with(Chatbots.OWNER, (bot, owner) -> bot),
                Documents.ofChatbot(ada).orderBy(Sort.desc(DOCUMENTS.CREATED_AT)));

        others.forEach(other -> refuses(botkit, other, cursor));
        assertThat(botkit.scroll(bots(ada), 1, cursor).rows()).hasSize(1);
    }

    @Test
    void everyValueOfAConditionCounts() {
        List<Chatbots> queries = List.of(
                bots(ada).where(CHATBOTS.NAME.in("one", "two", "three")),
                bots(ada).where(CHATBOTS.NAME.in("one", "two", "three", "four")),
                bots(ada).where(CHATBOTS.NAME.in("one", "two, three")),
                bots(ada).where(CHATBOTS.NAME.notIn("one")),
                bots(ada).where(CHATBOTS.NAME.notIn((String) null)),
                bots(ada).where(CHATBOTS.NAME.notIn("null")),
                bots(ada).nameContaining("o"),
                bots(ada).nameContaining("O"),
                bots(ada).where(DSL.condition("length(name) > ?", 1)),
                bots(ada).where(DSL.condition("length(name) > ?", 2)),
                bots(ada).where(CHATBOTS.STYLE.isNull()),
                bots(ada).whereNone(Chatbots.DOCUMENTS, rows -> rows.withStatus(DocumentStatus.FAILED)),
                bots(ada).whereNone(Chatbots.DOCUMENTS, rows -> rows.withStatus(DocumentStatus.PENDING)));
        Cursors cursors = Cursors.signedWith(SECRET);
        for (Chatbots from : queries) {
            String signed = cursors.write(fingerprint(from), new Cursors.Place(false, false, List.of("x", "1")));
            for (Chatbots to : queries) {
                if (from != to) {
                    refuses(botkit, to, signed);
                }
            }
            assertThat(cursors.read(fingerprint(from), signed).values()).containsExactly("x", "1");
        }
    }

    private String fingerprint(Query<?> query) {
        return botkit.statements.fingerprint(SelectRows.of(Paging.scrollable(query)));
    }

    @Test
    void aPlaceCantBorrowFromTheQueryItIsSignedWith() {
        Cursors cursors = Cursors.signedWith(SECRET);
        String text = cursors.write("select 1; select 2", new Cursors.Place(false, false, List.of("a")));
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        byte[] moved = "select 1; ".getBytes(StandardCharsets.UTF_8);
        byte[] longer = new byte[bytes.length + moved.length];
        int body = bytes.length - 16;
        System.arraycopy(bytes, 0, longer, 0, body);
        System.arraycopy(moved, 0, longer, body, moved.length);
        System.arraycopy(bytes, body, longer, body + moved.length, 16);

        assertThatThrownBy(() -> cursors.read("select 2", TamperedCursors.encoded(longer)))
                .isInstanceOf(InvalidCursorException.class);
    }

    @Test
    void aCursorOutlivesAnotherPageSizeAndAnotherInstanceWithTheSecret() {
        List<Chatbot> all = botkit.list(bots(ada));
        assertThat(botkit.scroll(bots(ada), 100, cursor).rows()).isEqualTo(all.subList(1, 3));
        Botkit other = Botkit.using(dataSource).signingCursorsWith(SECRET.clone());
        assertThat(other.scroll(bots(ada), 2, cursor).rows()).isEqualTo(all.subList(1, 3));
        assertThat(botkit.listening(statement -> {})
                        .scroll(bots(ada), 2, cursor)
                        .rows())
                .isEqualTo(all.subList(1, 3));
    }

    @Test
    void withoutASecretABotkitKnowsItsOwnCursorsOnly() {
        Botkit one = Botkit.using(dataSource);
        String own = one.scroll(bots(ada), 1).nextCursor().orElseThrow();

        assertThat(one.scroll(bots(ada), 1, own).rows()).hasSize(1);
        refuses(Botkit.using(dataSource), bots(ada), own);
        refuses(botkit, bots(ada), own);
        refuses(one, bots(ada), cursor);
    }

    @Test
    void aSecretIsKeptAsItWas() {
        byte[] secret = SECRET.clone();
        Botkit other = Botkit.using(dataSource).signingCursorsWith(secret);
        Arrays.fill(secret, (byte) 0);
        assertThat(other.scroll(bots(ada), 1, cursor).rows()).hasSize(1);
        refuses(other.signingCursorsWith(secret), bots(ada), cursor);
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatThrownBy(() -> botkit.signingCursorsWith(new byte[15]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A secret of 15 bytes: it has at least 16, and they are random.");
    }

    @Test
    void aKeyOfAnyLengthMakesACursorThatIsAccepted() {
        int user = botkit.insert(NewUser.of(UUID.randomUUID() + "@example.com")).id();
        for (String end : List.of("a", "b", "c")) {
            botkit.insert(NewChatbot.of(user, end).description("\u4e2d".repeat(40_000) + end));
        }
        Chatbots query = Chatbots.ownedBy(user).orderBy(Sort.asc(CHATBOTS.DESCRIPTION));
        String behind = botkit.scroll(query, 1).nextCursor().orElseThrow();

        assertThat(botkit.scroll(query, 5, behind).rows())
                .extracting(Chatbot::name)
                .containsExactly("b", "c");
    }

    @Test
    void aDocumentIsNoSortKey() {
        assertThatThrownBy(() -> botkit.scroll(Chatbots.all().orderBy(Sort.asc(CHATBOTS.STYLE)), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Can't scroll by style, a JSONB: sort by numbers, texts, times, UUIDs or flags.");
        assertThat(botkit.list(Chatbots.all().orderBy(Sort.asc(CHATBOTS.STYLE))))
                .isNotEmpty();
    }

    @Test
    void aRelationsColumnIsASortKey() {
        assertThat(botkit.scroll(Chatbots.all().orderBy(Sort.asc(Chatbots.OWNER, USERS.NAME)), 1)
                        .rows())
                .hasSize(1);
    }
}
