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

    RowsBar(Surroundings surroundings) {
        bar = surroundings.isTerminal() ? bar() : null;
    }

    private static ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName("Seeding")
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUnit(" rows", 1)
                .hideEta()
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void sent(String table, long done, long all) {
        if (bar != null) {
            bar.maxHint(all);
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
