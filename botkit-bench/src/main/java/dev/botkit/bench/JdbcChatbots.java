package dev.botkit.bench;

import dev.botkit.db.Chatbot;
import dev.botkit.type.ChatbotStyle;
import dev.botkit.type.MessagesTemplate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** How somebody who writes JDBC by hand, and takes care, reads chatbots. JSON is read as strictly as Botkit does. */
final class JdbcChatbots {

    static final String COLUMNS = "id, user_id, name, description, active, style, messages_template, deleted_at,"
            + " created_at, updated_at, analytics_enabled";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final ObjectReader STYLE = MAPPER.readerFor(ChatbotStyle.class);
    private static final ObjectReader TEMPLATE = MAPPER.readerFor(MessagesTemplate.class);
    private static final ObjectWriter WRITER = MAPPER.writer();

    private JdbcChatbots() {}

    static Chatbot read(ResultSet row) throws SQLException {
        return new Chatbot(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                style(row.getString(6)),
                template(row.getString(7)),
                row.getObject(8, OffsetDateTime.class),
                row.getObject(9, OffsetDateTime.class),
                row.getObject(10, OffsetDateTime.class),
                nullable(row.getBoolean(11), row));
    }

    static String json(Object document) {
        return WRITER.writeValueAsString(document);
    }

    private static @Nullable ChatbotStyle style(@Nullable String document) {
        return document == null ? null : STYLE.readValue(document);
    }

    private static @Nullable MessagesTemplate template(@Nullable String document) {
        return document == null ? null : TEMPLATE.readValue(document);
    }

    private static @Nullable Boolean nullable(boolean value, ResultSet row) throws SQLException {
        return row.wasNull() ? null : value;
    }
}
