package dev.botkit.demo.pattern;

import dev.botkit.Botkit;
import dev.botkit.demo.sample.Sample;
import java.util.List;

/** All chapters, in the order of the demo. */
public final class Chapters {

    private Chapters() {}

    /** Those that ask for the rows of the sample. */
    public static List<Chapter> onSample(Botkit botkit, Sample sample) {
        return List.of(
                new BasicQueries(botkit, sample),
                new OneRow(botkit, sample),
                new Inserts(botkit, sample),
                new JsonColumns(botkit, sample),
                new SetsOfValues(botkit, sample),
                new SoftDeletion(botkit, sample),
                new Ordering(botkit, sample),
                new Pages(botkit, sample),
                new Relations(botkit, sample),
                new Upserts(botkit, sample),
                new Updates(botkit, sample),
                new Transactions(botkit, sample),
                new Deletes(botkit, sample),
                new WithJooq(botkit, sample));
    }

    /** Those that take whatever rows there are. */
    public static List<Chapter> onManyRows(Botkit botkit) {
        return List.of(new ManyRows(botkit));
    }
}
