package dev.botkit.demo;

import static dev.botkit.db.Keys.CHATBOTS_USER_ID_NAME;
import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.type.DocumentStatus.COMPLETED;
import static dev.botkit.type.MessageRole.ASSISTANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.Botkit;
import dev.botkit.CursorPage;
import dev.botkit.Deleted;
import dev.botkit.Page;
import dev.botkit.PageRequest;
import dev.botkit.Patch;
import dev.botkit.Upserted;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Conversation;
import dev.botkit.db.Document;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewConversation;
import dev.botkit.db.NewMessage;
import dev.botkit.db.NewUser;
import dev.botkit.db.User;
import dev.botkit.query.Chatbots;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.ChatbotStyle;
import dev.botkit.type.ChatbotStyle.ButtonStyle;
import dev.botkit.type.ChatbotStyle.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The README's calling code compiles and does what it says: its text is compared with the text of this class. */
@PostgresTest
class ReadmeTest {

    private static final Pattern SECTION = Pattern.compile("## Calling code\\s+```java\n(.*?)```", Pattern.DOTALL);

    record BotOverview(Chatbot bot, User owner, List<Document> documents) {}

    @Test
    void callingCode(DataSource dataSource) {
        int userId =
                Botkit.using(dataSource).insert(NewUser.of("ada@example.com")).id();

        Botkit botkit = Botkit.using(dataSource); // or a DSLContext, Spring's included

        // The compiler asks for the required columns; the rest has defaults.
        Chatbot bot = botkit.insert(NewChatbot.of(userId, "Support")
                .active(true)
                .style(new ChatbotStyle("#008858", "#ffffff", Position.RIGHT, ButtonStyle.ROUND)));

        // A query is a value: keep it, build upon it, pass it on. Nothing runs until a verb is given to it.
        Chatbots mine = Chatbots.ownedBy(userId).active();

        List<Chatbot> all = botkit.list(mine);
        Optional<Chatbot> one = botkit.find(mine.named("Support"));
        Chatbot same = botkit.get(Chatbots.byId(bot.id())); // throws where find is empty
        long howMany = botkit.count(mine);
        List<String> names = botkit.list(mine.select(CHATBOTS.NAME, name -> name));

        // Rows and their total in one statement; pages by cursor for long lists.
        Page<Chatbot> page = botkit.page(mine.newestFirst(), PageRequest.of(1, 10));
        CursorPage<Chatbot> head = botkit.scroll(mine.newestFirst(), 20);

        // Relations, each filtered, ordered and limited on its own, in one round trip.
        List<BotOverview> overview = botkit.list(mine.with(
                Chatbots.OWNER, Chatbots.DOCUMENTS.of(documents -> documents.withStatus(COMPLETED)), BotOverview::new));

        // Any number of rows in one statement; an upsert tells of each row what became of it.
        List<Chatbot> more = botkit.insertAll(List.of(NewChatbot.of(userId, "Sales"), NewChatbot.of(userId, "Jobs")));
        Upserted<Chatbot> upserted =
                botkit.upsert(NewChatbot.of(userId, "Sales").active(true), CHATBOTS_USER_ID_NAME);

        // Only what the patch names is written; a property of a JSONB document in place.
        long updated = botkit.update(
                Chatbots.byId(bot.id()),
                Patch.of(CHATBOTS)
                        .set(CHATBOTS.DESCRIPTION, "Answers questions")
                        .set(CHATBOTS.STYLE, ChatbotStyle.PRIMARY_COLOR, "#b3261e"));

        // Kept as a whole, or not at all. Use tx inside: botkit itself would run outside of it, and refuses.
        Conversation talk = botkit.inTransaction(tx -> {
            Conversation started = tx.insert(NewConversation.of(bot.id(), "session-1"));
            tx.insert(NewMessage.of(started.id(), ASSISTANT, "Hello! How can I help you?"));
            return started;
        });

        // Marked; or gone with all that hangs on it, counted for each table.
        long marked = botkit.softDelete(mine.named("Sales"));
        Deleted gone = botkit.deleteCascading(Chatbots.byId(bot.id()));

        assertThat(all).containsExactly(bot);
        assertThat(one).contains(bot);
        assertThat(same).isEqualTo(bot);
        assertThat(howMany).isOne();
        assertThat(names).containsExactly("Support");
        assertThat(page.total()).isOne();
        assertThat(head.rows()).containsExactly(bot);
        assertThat(overview)
                .singleElement()
                .satisfies(it -> assertThat(it.bot()).isEqualTo(bot));
        assertThat(more).hasSize(2);
        assertThat(upserted.outcome()).isEqualTo(Upserted.Outcome.UPDATED);
        assertThat(updated).isOne();
        assertThat(talk.chatbotId()).isEqualTo(bot.id());
        assertThat(marked).isOne();
        assertThat(gone.total()).isEqualTo(3);
    }

    @Test
    void theTextIsThatOfTheMethodAbove() throws IOException {
        Matcher callingCode = SECTION.matcher(Files.readString(Path.of("../README.md")));
        String here = Files.readString(Path.of("src/test/java/dev/botkit/demo/ReadmeTest.java"));

        assertThat(callingCode.find()).isTrue();
        assertThat(withoutBlanks(here)).contains(withoutBlanks(callingCode.group(1)));
    }

    /** The formatter breaks lines at another width than the README. */
    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }
}
