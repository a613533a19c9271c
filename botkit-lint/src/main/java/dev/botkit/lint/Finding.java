package dev.botkit.lint;

import java.util.Objects;

/**
 * Something dangerous in a migration.
 *
 * @param rule what kind of danger
 * @param file name of the file, within the folder that was checked
 * @param line line of the statement's first word, or of the waiver; the first is 1
 * @param message what was found, why it is dangerous, and the way out; it names tables and columns, and no values
 */
public record Finding(Rule rule, String file, int line, String message) {

    /** Refuses null, and lines before the first. */
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(message, "message");
        if (line < 1) {
            throw new IllegalArgumentException("line is " + line + ", but the first is 1");
        }
    }

    /** {@code V2__more.sql:3: [drop-column] drops users.name: …}, which consoles and IDEs make a link of. */
    @Override
    public String toString() {
        return "%s:%d: [%s] %s".formatted(file, line, rule.id(), message);
    }
}
