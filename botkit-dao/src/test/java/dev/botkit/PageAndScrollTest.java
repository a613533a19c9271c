package dev.botkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.db.Chatbot;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewUser;
import dev.botkit.db.User;
import dev.botkit.query.Chatbots;
import dev.botkit.testkit.PostgresTest;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PostgresTest
class PageAndScrollTest {

    private final RecordedStatements statements = new RecordedStatements();
    private Botkit botkit;
    private User ada;
    private Chatbot support;
    private Chatbot sales;

    @BeforeEach
    void twoChatbots(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
        ada = botkit.insert(NewUser.of(UUID.randomUUID() + "@example.com").name("Ada"));
        support = botkit.insert(NewChatbot.of(ada.id(), "Support"));
        sales = botkit.insert(NewChatbot.of(ada.id(), "Sales"));
        botkit = botkit.listening(statements);
    }

    @Test
    void aPageHasItsTotalAlsoBeyondTheLast() {
        var mine = Chatbots.ownedBy(ada.id()).newestFirst();
        statements.clear();

        assertThat(botkit.page(mine, PageRequest.of(1, 1))).isEqualTo(new Page<>(List.of(sales), 2, 1, 1));
        assertThat(botkit.page(mine, PageRequest.of(9, 1))).isEqualTo(new Page<>(List.of(), 2, 9, 1));
        assertThat(statements.sql()).hasSize(2);
    }

    @Test
    void scrollingGoesThereAndBack() {
        var mine = Chatbots.ownedBy(ada.id()).newestFirst();

        CursorPage<Chatbot> head = botkit.scroll(mine, 1);
        CursorPage<Chatbot> tail = botkit.scroll(mine, 1, head.nextCursor().orElseThrow());
        CursorPage<Chatbot> back = botkit.scroll(mine, 1, tail.previousCursor().orElseThrow());

        assertThat(head.rows()).containsExactly(sales);
        assertThat(tail.rows()).containsExactly(support);
        assertThat(tail.hasNext()).isFalse();
        assertThat(back).isEqualTo(head);
    }
}
