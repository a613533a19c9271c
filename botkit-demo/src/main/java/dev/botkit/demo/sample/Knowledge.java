package dev.botkit.demo.sample;

import static dev.botkit.demo.sample.Sample.MONDAY;
import static dev.botkit.type.DocumentStatus.COMPLETED;
import static dev.botkit.type.DocumentStatus.FAILED;
import static dev.botkit.type.DocumentStatus.PENDING;
import static dev.botkit.type.DocumentStatus.PROCESSING;
import static dev.botkit.type.SourceType.FILE;
import static dev.botkit.type.SourceType.TEXT;
import static dev.botkit.type.SourceType.URL;

import dev.botkit.Botkit;
import dev.botkit.db.NewDocument;

/** Documents that chatbots answer from. */
final class Knowledge {

    private Knowledge() {}

    static void insert(Botkit botkit, Bots bots) {
        NewDocument[] documents = {
            NewDocument.of(bots.support(), "Opening hours", TEXT)
                    .content("Daily from 7 to 19.")
                    .status(COMPLETED),
            NewDocument.of(bots.support(), "Returns", URL)
                    .sourceUrl("https://coffee.example/returns")
                    .content("Within 30 days, opened bags too.")
                    .status(COMPLETED),
            NewDocument.of(bots.support(), "Shipping", URL)
                    .sourceUrl("http://old.coffee.example/shipping")
                    .status(FAILED),
            NewDocument.of(bots.support(), "Allergens", FILE).status(PENDING),
            NewDocument.of(bots.sales(), "Price list", FILE).status(PROCESSING),
            NewDocument.of(bots.careers(), "Open jobs", URL)
                    .sourceUrl("https://coffee.example/jobs")
                    .status(COMPLETED),
        };
        for (int hour = 0; hour < documents.length; hour++) {
            botkit.insert(documents[hour].createdAt(MONDAY.plusHours(hour)));
        }
    }
}
