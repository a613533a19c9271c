package dev.botkit.bench;

import dev.botkit.db.Chatbot;
import dev.botkit.db.Conversation;
import dev.botkit.db.Document;
import java.util.List;

/** A chatbot with some of its documents and conversations. */
record BotOverview(Chatbot bot, List<Document> documents, List<Conversation> conversations) {}
