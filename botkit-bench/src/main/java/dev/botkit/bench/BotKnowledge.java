package dev.botkit.bench;

import dev.botkit.db.Chatbot;
import dev.botkit.db.Document;
import java.util.Comparator;
import java.util.List;

/** A chatbot with all of its documents, in no order. */
record BotKnowledge(Chatbot bot, List<Document> documents) {

    /** The same with the documents in an order, to be compared. */
    BotKnowledge sorted() {
        return new BotKnowledge(
                bot,
                documents.stream()
                        .sorted(Comparator.comparingLong(Document::id))
                        .toList());
    }
}
