package dev.botkit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.botkit.Botkit;
import dev.botkit.db.NewActivityLog;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewDocument;
import dev.botkit.db.NewUser;
import dev.botkit.query.ActivityLogs;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Documents;
import dev.botkit.testkit.Isolation;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.SourceType;
import javax.sql.DataSource;
import org.jooq.exception.DataTypeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody else stored in a column may be none of its Java type. The error says where to look, and quotes nothing. */
@PostgresTest(isolation = Isolation.METHOD)
class WrongDocumentTest {

    private Botkit botkit;
    private long chatbotId;

    @BeforeEach
    void aChatbot(DataSource dataSource) {
        botkit = Botkit.using(dataSource);
        int userId = botkit.insert(NewUser.of("ada@example.com")).id();
        chatbotId = botkit.insert(NewChatbot.of(userId, "Support")).id();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"position": "secret"}         | Its position is no Position.
            {"primaryColor": ["secret"]}   | Its primaryColor is no String.
            {"fontFamily": {"x":"secret"}} | Its fontFamily is no String.
            """)
    void anErrorNamesTableColumnAndProperty(String document, String complaint) {
        botkit.jooq().execute("update aibotkit_chatbots set style = ?::jsonb", document);

        Throwable error = catchThrowable(() -> botkit.get(Chatbots.byId(chatbotId)));

        assertThat(error)
                .isInstanceOf(DataTypeException.class)
                .hasMessageContaining("aibotkit_chatbots.style")
                .hasMessageContaining("is no ChatbotStyle.")
                .hasMessageContaining(complaint);
        for (Throwable each = error; each != null; each = each.getCause()) {
            assertThat(each).hasMessageNotContaining("secret");
        }
    }

    @Test
    void anArrayIsNoObject() {
        botkit.jooq().execute("alter table activity_logs drop constraint activity_logs_meta_check");
        long id = botkit.insert(NewActivityLog.of("chatbot.created")).id();
        botkit.jooq().execute("update activity_logs set meta = '[]'");

        assertThatThrownBy(() -> botkit.get(ActivityLogs.byId(id)))
                .isInstanceOf(DataTypeException.class)
                .hasMessageContaining("activity_logs.meta")
                .hasMessageContaining("JsonObject");
    }

    @Test
    void aTextOutsideAClosedSetNamesTheColumnAndTheSet() {
        long id = botkit.insert(NewDocument.of(chatbotId, "Prices", SourceType.TEXT))
                .id();
        botkit.jooq().execute("alter table aibotkit_documents drop constraint documents_status_check");
        botkit.jooq().execute("update aibotkit_documents set status = 'archived'");

        assertThatThrownBy(() -> botkit.get(Documents.byId(id)))
                .isInstanceOf(DataTypeException.class)
                .hasMessageContaining("aibotkit_documents.status")
                .hasMessageContaining("[pending, processing, completed, failed]");
    }
}
