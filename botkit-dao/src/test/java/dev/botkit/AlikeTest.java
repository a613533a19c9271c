package dev.botkit;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.db.Chatbot;
import dev.botkit.db.Document;
import dev.botkit.db.NewDocument;
import dev.botkit.db.User;
import dev.botkit.db.tables.records.DocumentsRecord;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Documents;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.SourceType;
import java.math.BigDecimal;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.Param;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What looks alike and isn't must not share a text. */
@PostgresTest
class AlikeTest {

    private Botkit botkit;
    private Given given;

    @BeforeEach
    void connect(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
        given = new Given(botkit);
    }

    @Test
    void aValueWrittenInTheTextAndABoundOne() {
        User user = given.user("ada");
        Chatbot active = given.active(user, "active");
        Chatbot inactive = given.chatbot(user, "inactive");
        Chatbots all = Chatbots.ownedBy(user.id());

        assertThat(botkit.list(all.where(CHATBOTS.ACTIVE.eq(DSL.inline(false)))))
                .containsExactly(inactive);
        assertThat(botkit.list(all.where(CHATBOTS.ACTIVE.eq(true)))).containsExactly(active);
        assertThat(botkit.list(all.where(CHATBOTS.ACTIVE.eq(false)))).containsExactly(inactive);
        assertThat(botkit.list(all.where(CHATBOTS.ACTIVE.eq(DSL.inline(true))))).containsExactly(active);
    }

    @Test
    void aColumnThatIsWrittenAndOneThatIsRead() {
        Chatbot bot = given.chatbot(given.user("grace"), "Support");
        Patch<DocumentsRecord> patch = Patch.of(DOCUMENTS);

        Document one = update(
                bot,
                patch.compute(DOCUMENTS.TITLE, DOCUMENTS.CONTENT)
                        .set(DOCUMENTS.SOURCE_URL, "u")
                        .set(DOCUMENTS.CONTENT, "c"));
        Document other = update(
                bot,
                patch.set(DOCUMENTS.TITLE, "t")
                        .set(DOCUMENTS.CONTENT, "c")
                        .compute(DOCUMENTS.SOURCE_URL, DOCUMENTS.CONTENT));

        assertThat(List.of(one.title(), one.sourceUrl(), one.content())).containsExactly("content", "u", "c");
        assertThat(List.of(other.title(), other.sourceUrl(), other.content())).containsExactly("t", "content", "c");
    }

    private Document update(Chatbot bot, Patch<DocumentsRecord> patch) {
        Document document =
                botkit.insert(NewDocument.of(bot.id(), "title", SourceType.TEXT).content("content"));
        return botkit.updateReturning(Documents.byId(document.id()), patch).getFirst();
    }

    @Test
    void anArrayOfValuesNeitherCutsThemOffNorRoundsThem() {
        Param<?> numbers = ArrayParam.of(SQLDataType.NUMERIC(10, 2), 1, i -> new BigDecimal("1.005"));
        Param<?> texts = ArrayParam.of(SQLDataType.VARCHAR(5), 1, i -> "longer than five");

        assertThat(DSL.using(SQLDialect.POSTGRES).render(numbers)).isEqualTo("cast(? as numeric[])");
        assertThat(DSL.using(SQLDialect.POSTGRES).render(texts)).isEqualTo("cast(? as text[])");
    }
}
