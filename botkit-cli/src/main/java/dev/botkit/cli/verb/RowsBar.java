package dev.botkit.cli.verb;

import dev.botkit.cli.Surroundings;
import dev.botkit.seed.SeedProgress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Draws how far seeding has come, for somebody at a terminal. */
final class RowsBar implements SeedProgress, AutoCloseable {

    private final @Nullable ProgressBar bar;

    RowsBar(long rows, Surroundings surroundings) {
        bar = surroundings.isTerminal() ? bar(rows) : null;
    }

    private static ProgressBar bar(long rows) {
        return new ProgressBarBuilder()
                .setTaskName("Seeding")
                .setInitialMax(rows)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUnit(" rows", 1)
                .hideEta()
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void sent(String table, long done, long all) {
        if (bar != null) {
            bar.stepTo(done);
            bar.setExtraMessage(table);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
