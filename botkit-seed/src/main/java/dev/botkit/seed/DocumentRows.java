package dev.botkit.seed;

import dev.botkit.db.NewDocument;
import dev.botkit.db.Tables;
import dev.botkit.db.tables.records.DocumentsRecord;
import dev.botkit.seed.Dice.Topic;
import dev.botkit.seed.Papers.Filed;
import dev.botkit.type.DocumentStatus;
import dev.botkit.type.SourceType;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of {@code aibotkit_documents}. */
record DocumentRows(Plan plan) {

    TableRows<DocumentsRecord> all() {
        return new TableRows<>(
                Tables.DOCUMENTS,
                plan.papers.size(),
                () -> IntStream.range(0, plan.papers.size())
                        .mapToObj(plan.papers::get)
                        .map(this::row));
    }

    private NewDocument row(Filed document) {
        int micros = plan.dice(Topic.DOCUMENT_ROW, document.id()).below(1_000_000);
        String title = document.paper().title();
        return NewDocument.of(document.bot().id(), title, document.source())
                .id(document.id())
                .sourceUrl(url(document))
                .content(content(document))
                .status(document.status())
                .deletedAt(plan.clock.atIfEver(document.deleted(), micros))
                .createdAt(plan.clock.at(document.added(), micros))
                .updatedAt(plan.clock.at(document.updated(), micros));
    }

    private static @Nullable String url(Filed document) {
        String page = document.bot().company().site() + "/"
                + Names.slug(document.paper().title());
        return switch (document.source()) {
            case TEXT -> null;
            case URL -> "https://" + page;
            case FILE -> "https://files." + page + ".pdf";
        };
    }

    /** A text is there at once, a page or a file when it was read. */
    private @Nullable String content(Filed document) {
        if (document.source() != SourceType.TEXT && document.status() != DocumentStatus.COMPLETED) {
            return null;
        }
        return document.paper().content().fill(plan.words(document.bot().company(), -document.id()));
    }
}
