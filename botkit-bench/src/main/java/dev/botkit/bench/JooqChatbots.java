package dev.botkit.bench;

import static dev.botkit.db.Tables.CHATBOTS;
import static org.jooq.impl.DSL.row;

import dev.botkit.db.Chatbot;
import org.jooq.SelectField;

/** How somebody who knows jOOQ reads chatbots that are part of something larger. */
final class JooqChatbots {

    /** A chatbot beside other things. */
    static final SelectField<Chatbot> CHATBOT = row(
                    CHATBOTS.ID,
                    CHATBOTS.USER_ID,
                    CHATBOTS.NAME,
                    CHATBOTS.DESCRIPTION,
                    CHATBOTS.ACTIVE,
                    CHATBOTS.STYLE,
                    CHATBOTS.MESSAGES_TEMPLATE,
                    CHATBOTS.DELETED_AT,
                    CHATBOTS.CREATED_AT,
                    CHATBOTS.UPDATED_AT,
                    CHATBOTS.ANALYTICS_ENABLED)
            .mapping(Chatbot::new);

    private JooqChatbots() {}
}
