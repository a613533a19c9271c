package dev.botkit;

import dev.botkit.db.Chatbot;
import dev.botkit.db.Conversation;
import dev.botkit.db.Document;
import dev.botkit.db.Message;
import dev.botkit.db.NewChatbot;
import dev.botkit.db.NewConversation;
import dev.botkit.db.NewDocument;
import dev.botkit.db.NewMessage;
import dev.botkit.db.NewUser;
import dev.botkit.db.User;
import dev.botkit.type.DocumentStatus;
import dev.botkit.type.MessageRole;
import dev.botkit.type.SourceType;
import java.util.UUID;

/** The rows that tests begin with. */
public final class Given {

    private final Botkit botkit;

    public Given(Botkit botkit) {
        this.botkit = botkit;
    }

    public User user(String name) {
        return botkit.insert(
                NewUser.of(name + "-" + UUID.randomUUID() + "@example.com").name(name));
    }

    public Chatbot chatbot(User owner, String name) {
        return botkit.insert(NewChatbot.of(owner.id(), name));
    }

    public Chatbot active(User owner, String name) {
        return botkit.insert(NewChatbot.of(owner.id(), name).active(true));
    }

    public Chatbot deleted(User owner, String name) {
        return botkit.insert(NewChatbot.of(owner.id(), name).deletedAt(owner.createdAt()));
    }

    public Document document(Chatbot bot, String title, DocumentStatus status) {
        return botkit.insert(NewDocument.of(bot.id(), title, SourceType.TEXT).status(status));
    }

    public Document deletedDocument(Chatbot bot, String title) {
        return botkit.insert(NewDocument.of(bot.id(), title, SourceType.TEXT).deletedAt(bot.createdAt()));
    }

    public Conversation conversation(Chatbot bot) {
        return botkit.insert(NewConversation.of(bot.id(), UUID.randomUUID().toString()));
    }

    public Message message(Conversation conversation, MessageRole role, String words) {
        return botkit.insert(NewMessage.of(conversation.id(), role, words));
    }
}
