package dev.botkit.lint;

/** Judges what a migration did. */
@FunctionalInterface
interface Check {
    void judge(MigrationRun run, Report report);
}
